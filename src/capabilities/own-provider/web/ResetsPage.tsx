import { useState } from 'react'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { PeopleFrame, useKeeper } from '../../accounts/people/web/PeopleFrame.tsx'
import { BeginResetPanel } from './BeginResetPanel.tsx'
import { type Given, GivenCodes } from './GivenCodes.tsx'
import { type Deed, ResetLists } from './ResetLists.tsx'
import { ConfirmPanel, WithdrawPanel } from './ResetPanels.tsx'
import { useResets } from './resets-data.ts'
import { text } from './resets-text.ts'

/** own-provider-10: new ways in for who lost theirs, by two persons. The privacy officer confirms and never begins. */
export function ResetsPage() {
  const [deed, setDeed] = useState<Deed>()
  const [given, setGiven] = useState<Given>()
  const query = useResets()
  const mayBegin = useKeeper().role !== 'PRIVACY_OFFICER'
  const close = () => setDeed(undefined)
  const give = (codes: Given) => {
    setGiven(codes)
    close()
  }
  const withdrawn = (id: string) => {
    if (given && idOf(given) === id) setGiven(undefined)
    close()
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
      <Loaded query={query}>
        {({ resets }) => <ResetLists resets={resets} mayBegin={mayBegin} onDeed={setDeed} />}
      </Loaded>
      {deed && <Panel deed={deed} onGiven={give} onWithdrawn={withdrawn} onClose={close} />}
    </PeopleFrame>
  )
}

/** What no longer works does not stay on the screen. */
const idOf = (given: Given) => (given.kind === 'digits' ? given.digits.id : given.reset.id)

type PanelProps = {
  deed: Deed
  onGiven: (codes: Given) => void
  onWithdrawn: (id: string) => void
  onClose: () => void
}

function Panel({ deed, onGiven, onWithdrawn, onClose }: PanelProps) {
  if (deed.kind === 'begin')
    return <BeginResetPanel onBegun={(name, digits) => onGiven({ kind: 'digits', name, digits })} onClose={onClose} />
  const { kind, reset } = deed
  if (kind === 'withdraw')
    return <WithdrawPanel reset={reset} onWithdrawn={() => onWithdrawn(reset.id)} onClose={onClose} />
  return (
    <ConfirmPanel
      reset={reset}
      onConfirmed={(letter) => onGiven({ kind: 'letter', reset, letter })}
      onClose={onClose}
    />
  )
}
