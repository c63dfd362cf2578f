import { type ReactNode, useState } from 'react'
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
import { ReviewExceptionForm } from '../left-out/web/ReviewExceptionForm.tsx'
import { text as leftOutText } from '../left-out/web/text.ts'
import { DeciderList } from './DeciderList.tsx'
import { useRequests } from './data.ts'
import { NoteAnswerForm } from './NoteAnswerForm.tsx'
import type { Asker } from './request-draft.ts'
import { text } from './text.ts'

const TONE: Record<ConsentRequest['state'], StatusTone> = {
  asked: 'wait',
  granted: 'ok',
  // C-5: a no is as good an answer as a yes.
  refused: 'rest',
  withdrawn: 'stop',
  expired: 'rest',
  blocked: 'stop',
}

/** What was asked of this family, and what each of them said. */
type RequestListProps = {
  dossierId: string
  asker: Asker
  isSent: boolean
  mayAsk: boolean
  onRenew: (request: ConsentRequest) => void
}

export function RequestList({ dossierId, asker, isSent, mayAsk, onRenew }: RequestListProps) {
  const [noting, setNoting] = useState<ConsentRequest | null>(null)
  const [reviewing, setReviewing] = useState<ConsentRequest | null>(null)
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
            requests.map((request) => (
              <Request key={request.id} dossierId={dossierId} request={request}>
                {mayAsk && <Next request={request} onNote={setNoting} onReview={setReviewing} onRenew={onRenew} />}
              </Request>
            ))
          )
        }
      </Loaded>
      {reviewing !== null && (
        <ReviewExceptionForm
          dossierId={dossierId}
          asker={asker}
          request={reviewing}
          onClose={() => setReviewing(null)}
        />
      )}
      {noting !== null && <NoteAnswerForm dossierId={dossierId} request={noting} onClose={() => setNoting(null)} />}
    </section>
  )
}

type NextProps = Pick<RequestListProps, 'onRenew'> & {
  request: ConsentRequest
  onNote: (request: ConsentRequest) => void
  onReview: (request: ConsentRequest) => void
}

/** What can be done with a request: note an answer while it runs, ask anew when it ends. */
function Next({ request, onNote, onReview, onRenew }: NextProps) {
  const { mayNoteFor, endsSoon, state, receiver, withoutParents } = request
  return (
    <div className="button-row request__next">
      {mayNoteFor.length > 0 && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={`${text.noteAnswer.open}: ${receiver.name}`}
          onClick={() => onNote(request)}
        >
          {text.noteAnswer.open}
        </button>
      )}
      {withoutParents?.mayReview && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={`${leftOutText.review.open}: ${receiver.name}`}
          onClick={() => onReview(request)}
        >
          {leftOutText.review.open}
        </button>
      )}
      {(endsSoon || state === 'expired') && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={`${text.renew}: ${receiver.name}`}
          onClick={() => onRenew(request)}
        >
          {text.renew}
        </button>
      )}
    </div>
  )
}

type RequestProps = { dossierId: string; request: ConsentRequest; children: ReactNode }

function Request({ dossierId, request, children }: RequestProps) {
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
      <DeciderList deciders={deciders} scansAt={`/v1/dossiers/${dossierId}/consent-requests/${request.id}/scans`} />
      <Blocked request={request} />
      <Again deciders={deciders} />
      <LeftOut {...request} />
      {request.endsSoon && <p className="note note--boxed">{text.endsOn(short(request.validUntil))}</p>}
      {children}
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

/** Who is asked about what others had answered, and why (C-22, C-23). */
function Again({ deciders }: Pick<ConsentRequest, 'deciders'>) {
  const people = Map.groupBy(
    deciders.filter((one) => one.again !== null),
    ({ personId }) => personId,
  )
  return [...people.values()].map(([one]) =>
    one?.again ? (
      <p key={one.personId} className="note note--boxed">
        {text.again[one.again](one.name)}
      </p>
    ) : null,
  )
}

/** C-7: that the parents are left out, until when, and what was written down about it. */
function LeftOut({ withoutParents }: Pick<ConsentRequest, 'withoutParents'>) {
  const today = useToday()
  if (!withoutParents) return null
  const { isRunning, until, said } = withoutParents
  const day = (date: string) => shortDate(date, pageLanguage, today)
  return (
    <div className="note note--boxed">
      <div>
        <p>{isRunning && until ? leftOutText.line(day(until)) : leftOutText.over}</p>
        {said && (
          <p dir="auto">
            “{said.reason}”{' '}
            <span className="meta">
              {said.consulted
                ? leftOutText.said(said.by, day(said.on), said.consulted)
                : leftOutText.saidAlone(said.by, day(said.on))}
            </span>
          </p>
        )}
      </div>
    </div>
  )
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
