import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { Status } from '../../../design/Status.tsx'
import { civilDateOf, shortDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { MeldcodeRow } from '../contract.ts'
import { BeginForm } from './BeginForm.tsx'
import { useMeldcodes } from './data.ts'
import { text } from './text.ts'

/** The concerns about safety that this person works on; from a family's page it can begin one. */
export default function MeldcodeListPage() {
  usePageTitle(text.title)
  const begun = beginning()
  const [isBeginning, setBeginning] = useState(begun !== null)
  return (
    <div className="page-stack meldcode">
      <div className="page-head">
        <div>
          <h1>{text.title}</h1>
          <p className="page-lead">{text.lead}</p>
        </div>
        <button type="button" className="button" onClick={() => setBeginning(true)}>
          <Icon path={plus} />
          {text.begin}
        </button>
      </div>
      <p className="meldcode__danger">{text.danger}</p>
      <Loaded query={useMeldcodes()}>{({ meldcodes }) => <Concerns meldcodes={meldcodes} />}</Loaded>
      {isBeginning && <BeginForm dossierId={begun} onClose={() => setBeginning(false)} />}
    </div>
  )
}

/** The family's page leads here with the dossier in the fragment: it stands in no log and no address of the server. */
function beginning(): string | null {
  const found = /^#gezin=([0-9a-f-]{36})$/.exec(location.hash)
  return found?.[1] ?? null
}

function Concerns({ meldcodes }: { meldcodes: readonly MeldcodeRow[] }) {
  if (meldcodes.length === 0) return <EmptyState what={text.none} how={text.noneHow} />
  return (
    <section className="sheet" aria-labelledby="concerns">
      <div className="sheet__head">
        <h2 id="concerns">{text.all}</h2>
      </div>
      <ul className="meldcode__list">
        {meldcodes.map((row) => (
          <Concern key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Concern({ row }: { row: MeldcodeRow }) {
  const today = useToday()
  const day = (date: string) => shortDate(date, pageLanguage, today)
  const isLate = row.dueOn !== null && row.dueOn < today
  return (
    <li className="meldcode__row">
      <Link to="/werk/meldcode/$id" params={{ id: row.id }}>
        {row.about}
      </Link>
      <span className="meldcode__next">
        {row.next === 'closed' ? (
          <Status tone="rest" quiet>
            {text.next.closed}
          </Status>
        ) : (
          <Status tone={isLate ? 'stop' : row.dueOn ? 'wait' : 'info'} quiet={!isLate && row.dueOn === null}>
            {text.next[row.next]}
            {row.dueOn !== null && ` ${isLate ? text.late(day(row.dueOn)) : text.before(day(row.dueOn))}`}
          </Status>
        )}
      </span>
      <span className="meta">{text.opened(day(civilDateOf(row.openedAt)))}</span>
    </li>
  )
}
