import { EmptyState } from '../../../design/EmptyState.tsx'
import type { Reset } from '../contract.ts'
import { dayOf, momentOf } from './resets-data.ts'
import { text } from './resets-text.ts'

export type Deed = { kind: 'begin' } | { kind: 'confirm' | 'withdraw'; reset: Reset }
type Lists = { resets: Reset[]; onDeed: (deed: Deed) => void }

const isOpen = ({ state }: Reset) => state === 'begun' || state === 'confirmed'

/** Those under way, and below them how the others ended. */
export function ResetLists({ resets, mayBegin, onDeed }: Lists & { mayBegin: boolean }) {
  const open = resets.filter(isOpen)
  const settled = resets.filter((one) => !isOpen(one))
  const { what, how, howToConfirm } = text.none
  return (
    <div className="page-stack no-print">
      {open.length === 0 ? (
        <EmptyState what={what} how={mayBegin ? how : howToConfirm} />
      ) : (
        <List resets={open} onDeed={onDeed} />
      )}
      {settled.length > 0 && (
        <>
          <div className="section-head">
            <h2 className="people__count">{text.settled}</h2>
          </div>
          <List resets={settled} onDeed={onDeed} />
        </>
      )}
    </div>
  )
}

const List = ({ resets, onDeed }: Lists) => (
  <ul className="sheet people__lines">
    {resets.map((one) => (
      <Line key={one.id} reset={one} onDeed={onDeed} />
    ))}
  </ul>
)

function Line({ reset, onDeed }: { reset: Reset; onDeed: (deed: Deed) => void }) {
  const { account, organisation, state, mayConfirm } = reset
  return (
    <li>
      <span>
        <b dir="auto">{account.name}</b>, <span dir="auto">{organisation.name}</span>
        <span className="meta people__under">{storyOf(reset)}</span>
        {state === 'begun' && !mayConfirm && <span className="meta people__under">{text.notYou}</span>}
      </span>
      <span className="people__state">{text.states[state]}</span>
      {mayConfirm && (
        <button
          type="button"
          className="button button--small"
          aria-label={text.confirmFor(account.name)}
          onClick={() => onDeed({ kind: 'confirm', reset })}
        >
          {text.confirm}
        </button>
      )}
      {isOpen(reset) && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={text.withdrawFor(account.name)}
          onClick={() => onDeed({ kind: 'withdraw', reset })}
        >
          {text.withdraw}
        </button>
      )}
    </li>
  )
}

/** Who began it, who confirmed it, and for what is open until when. */
function storyOf(reset: Reset): string {
  const { begunAt, begunBy, confirmedBy, endsAt } = reset
  const parts = [
    text.begun(dayOf(begunAt), begunBy),
    confirmedBy !== null && text.confirmedBy(confirmedBy),
    isOpen(reset) && text.until(...momentOf(endsAt)),
  ]
  return parts.filter(Boolean).join(', ')
}
