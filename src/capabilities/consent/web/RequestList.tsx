import { EmptyState } from '../../../design/EmptyState.tsx'
import { PartyTile } from '../../../design/PartyTile.tsx'
import { Status, type StatusTone } from '../../../design/Status.tsx'
import { capital, civilDateOf, joinAnd, shortDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { categoryName } from '../../access/web/category-name.ts'
import { roleAt } from '../../access/web/marker-words.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { ConsentRequest } from '../contract.ts'
import { DeciderList } from './DeciderList.tsx'
import { useRequests } from './data.ts'
import { text } from './text.ts'

const TONE: Record<ConsentRequest['state'], StatusTone> = {
  asked: 'wait',
  granted: 'ok',
  refused: 'stop',
  withdrawn: 'stop',
  expired: 'rest',
  blocked: 'stop',
}

/** What was asked of this family, and what each of them said. */
export function RequestList({ dossierId, isSent }: { dossierId: string; isSent: boolean }) {
  return (
    <section className="request-list" aria-labelledby="requests">
      <h2 id="requests">{text.requests}</h2>
      <p role="status" className="request-list__sent">
        {isSent && <Status tone="ok">{text.sent}</Status>}
      </p>
      <Loaded query={useRequests(dossierId)}>
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState what={text.noRequests} how={text.noRequestsHow} />
          ) : (
            requests.map((request) => <Request key={request.id} request={request} />)
          )
        }
      </Loaded>
    </section>
  )
}

function Request({ request }: { request: ConsentRequest }) {
  const today = useToday()
  const short = (date: string) => shortDate(date, pageLanguage, today)
  const { receiver, state, deciders } = request
  return (
    <article className="request" aria-labelledby={`request-${request.id}`}>
      <div className="request__head">
        <PartyTile party={receiver.party} sight={state === 'granted' ? 'all' : 'none'} />
        <div>
          <h3 id={`request-${request.id}`}>{receiver.name}</h3>
          <p className="meta">{capital(roleAt(receiver.role, receiver.organisation))}</p>
          <Status tone={TONE[state]} quiet={state === 'granted'}>
            {text.states[state]}
          </Status>
        </div>
      </div>
      <p className="request__what">
        {whatOf(request)}, {text.untilDate(short(request.validUntil))}
      </p>
      <DeciderList deciders={deciders} isAsked />
      <Blocked request={request} />
      <details>
        <summary>{text.text}</summary>
        <p className="letter">{request.text}</p>
      </details>
      <div className="request__foot">
        <SharingMarkerButton marker={request.marker} what={text.thisRequest} short />
        <span className="meta">{text.asked(request.askedBy, short(civilDateOf(request.askedAt)))}</span>
      </div>
    </article>
  )
}

/** "Elif en Kerem: hoe het op school gaat, doelen en acties (alleen Elif leest weer met plezier)" */
function whatOf({ about, levels, goals }: ConsentRequest): string {
  const kinds = levels.filter(({ level }) => level !== null).map(({ category }) => categoryName(category).toLowerCase())
  const only = goals === null ? '' : ` (${goals.map(({ title }) => title).join('; ')})`
  return `${joinAnd(
    about.map(({ name }) => name),
    pageLanguage,
  )}: ${kinds.join(', ')}${only}`
}

function Blocked({ request: { obstacles, state } }: { request: ConsentRequest }) {
  if (obstacles.length === 0 || state === 'withdrawn' || state === 'expired') return null
  return obstacles.map(({ subjectId, subjectName, code }) => {
    const { what, how } = text.obstacles[code](subjectName)
    return (
      <p key={subjectId + code} className="note">
        <span>
          <b>{what}</b> {how}
        </span>
      </p>
    )
  })
}
