import { Icon } from '../../../design/Icon.tsx'
import { userPlus } from '../../../design/icons.ts'
import { civilDateOf, listTime, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Meldcode } from '../contract.ts'
import { text } from './text.ts'

type PeopleAndLooksProps = { meldcode: Meldcode; onInvite: (() => void) | undefined }

/** Who reads along, and who looked when: a meldcode file has its own looks. */
export function PeopleAndLooks({ meldcode, onInvite }: PeopleAndLooksProps) {
  return (
    <aside className="meldcode__aside">
      <section className="family-block">
        <h2>{text.page.people}</h2>
        <ul className="meldcode__people">
          {meldcode.members.map((one) => (
            <li key={one.accountId}>
              {one.name} {one.isYou && <span className="meta">({text.page.you})</span>}
            </li>
          ))}
        </ul>
        {onInvite && meldcode.mayInvite && (
          <button type="button" className="button button--quiet button--small button--wide" onClick={onInvite}>
            <Icon path={userPlus} />
            {text.page.invite}
          </button>
        )}
      </section>
      <section className="family-block">
        <h2>{text.page.looks}</h2>
        <Looks looks={meldcode.looks} />
      </section>
    </aside>
  )
}

const firstLines = 6

function Looks({ looks }: { looks: Meldcode['looks'] }) {
  const rest = looks.slice(firstLines)
  return (
    <>
      <LookLines looks={looks.slice(0, firstLines)} />
      {rest.length > 0 && (
        <details>
          <summary>{text.page.looksMore}</summary>
          <LookLines looks={rest} />
        </details>
      )}
    </>
  )
}

function LookLines({ looks }: { looks: Meldcode['looks'] }) {
  const today = useToday()
  return (
    <ul className="meldcode__people">
      {looks.map((one) => (
        <li key={one.id}>
          {one.name} {text.look[one.action] ?? one.action}{' '}
          <span className="meta">
            {shortDate(civilDateOf(one.at), pageLanguage, today)} {listTime(one.at)}
            {one.count > 1 && `, ${text.times(one.count)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
