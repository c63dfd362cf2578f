import type { DossierRow } from '../../../capabilities/dossiers/contract.ts'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { caretRight } from '../../../design/icons.ts'
import { joinAnd } from '../../../platform/pure/format.ts'
import { pathOf } from './address.ts'
import { Link } from './Link.tsx'
import { ScreenTitle } from './ScreenTitle.tsx'
import { useText } from './text.ts'

/** Which children it is about. The names of the children say more to a parent than the name of a family. */
export function Chooser({ rows }: { rows: readonly DossierRow[] }) {
  const { text, language } = useText()
  const { title, lead, none } = text.choose
  if (rows.length === 0) {
    return (
      <>
        <ScreenTitle title={none.title} />
        <div className="sheet">
          <EmptyState
            what={none.what}
            how={none.how}
            action={
              <a className="button button--quiet" href="/vraag">
                {none.action}
              </a>
            }
          />
        </div>
      </>
    )
  }
  return (
    <>
      <ScreenTitle title={title} lead={lead} />
      <ul className="family-choices">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={pathOf(row.id, 'plan')}>
              <span>
                <b dir="auto">
                  {joinAnd(
                    row.children.map((child) => child.givenName),
                    language,
                  ) || row.name}
                </b>
                {row.school !== null && <small>{row.school}</small>}
              </span>
              <Icon path={caretRight} className="icon--along" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
