import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { PeopleFrame, useKeeper } from '../../accounts/people/web/PeopleFrame.tsx'
import type { Reset } from '../contract.ts'
import { BeginResetPanel } from './BeginResetPanel.tsx'
import { type Given, GivenCodes } from './GivenCodes.tsx'
import { ConfirmPanel, WithdrawPanel } from './ResetPanels.tsx'
import { dayOf, momentOf, useResets } from './resets-data.ts'
import { text } from './resets-text.ts'

type Deed = { kind: 'begin' } | { kind: 'confirm' | 'withdraw'; reset: Reset }
type Lists = { resets: Reset[]; onDeed: (deed: Deed) => void }

/** own-provider-10: new ways in for who lost theirs, by two persons. The privacy officer confirms and never begins. */
export function ResetsPage() {
  const [deed, setDeed] = useState<Deed>()
  const [given, setGiven] = useState<Given>()
  const query = useResets()
  const mayBegin = useKeeper().role !== 'PRIVACY_OFFICER'
  const give = (codes: Given) => {
    setGiven(codes)
    setDeed(undefined)
  }
  return (
    <PeopleFrame lead={text.lead}>
      {given && <GivenCodes given={given} onDone={() => setGiven(undefined)} />}
      <p className="meta no-print">{text.ict}</p>
      <div className="section-head no-print">
        <h2 className="people__count">{text.open}</h2>
        {mayBegin && (
          <button type="button" className="button" onClick={() => setDeed({ kind: 'begin' })}>
            {text.begin}
          </button>
        )}
      </div>
      <Loaded query={query}>{({ resets }) => <Both resets={resets} mayBegin={mayBegin} onDeed={setDeed} />}</Loaded>
      {deed && <Panel deed={deed} onGiven={give} onClose={() => setDeed(undefined)} />}
    </PeopleFrame>
  )
}

function Panel({ deed, onGiven, onClose }: { deed: Deed; onGiven: (codes: Given) => void; onClose: () => void }) {
  if (deed.kind === 'begin')
    return <BeginResetPanel onBegun={(name, digits) => onGiven({ kind: 'digits', name, digits })} onClose={onClose} />
  const { kind, reset } = deed
  if (kind === 'withdraw') return <WithdrawPanel reset={reset} onClose={onClose} />
  return (
    <ConfirmPanel
      reset={reset}
      onConfirmed={(letter) => onGiven({ kind: 'letter', reset, letter })}
      onClose={onClose}
    />
  )
}

const isOpen = ({ state }: Reset) => state === 'begun' || state === 'confirmed'

function Both({ resets, mayBegin, onDeed }: Lists & { mayBegin: boolean }) {
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
