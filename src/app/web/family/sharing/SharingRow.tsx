import type { SharingLine, SharingParty } from '../../../../capabilities/consent/contract.ts'
import type { PartyKind } from '../../../../design/parties.ts'
import { Switch } from '../../../../design/Switch.tsx'
import { joinAnd, longDate } from '../../../../platform/pure/format.ts'
import { useText, type Words } from '../text.ts'
import { lineName, lineState, waitsFor } from './lines.ts'

type SharingRowProps = {
  id: string
  line: SharingLine
  party: SharingParty
  /** The day that stands below all lines. */
  until: string | null
  /** Where the switch is on its way to, while the answer is awaited. */
  wanted: boolean | undefined
  onFlip: (isOn: boolean) => void
}

/** One part for one party. What they wrote themselves, and what I do not decide, has words and no switch. */
export function SharingRow({ id, line, party, until, wanted, onFlip }: SharingRowProps) {
  const words = useText()
  const { sharing } = words.text
  const name = <span dir="auto">{lineName(line, words)}</span>
  const hint = hintOf(line, until, party.party, words)
  if (line.reality === 'wrote-it' || line.mySwitch === 'none') {
    const state =
      line.reality === 'wrote-it' ? sharing.wroteIt(words.text.marker.subject[party.party]) : lineState(line, words)
    return (
      <p className="family-line">
        <span>
          {name}
          {hint && <small>{hint}</small>}
        </span>
        <span className="family-line__state" data-sees={line.reality !== 'does-not-see'}>
          {state}
        </span>
      </p>
    )
  }
  const state = wanted === undefined ? lineState(line, words) : sharing.busy
  return (
    <Switch
      id={id}
      label={name}
      {...(hint ? { hint } : {})}
      checked={wanted ?? line.mySwitch === 'on'}
      waits={isMyYesAlone(line)}
      onWords={state}
      offWords={state}
      onChange={onFlip}
    />
  )
}

/** My switch is on and it stays closed: it must not look like a yes of everybody. */
const isMyYesAlone = ({ mySwitch, reality }: SharingLine) => mySwitch === 'on' && reality === 'does-not-see'

function hintOf(line: SharingLine, until: string | null, party: PartyKind, { text, language }: Words): string {
  const { waiting, notEnough, alsoWrote, untilDay } = text.sharing
  const isWaiting = line.waitingFor.length > 0
  return [
    isWaiting && waiting(joinAnd(waitsFor(line), language)),
    !isWaiting && isMyYesAlone(line) && notEnough,
    line.until !== until && line.until !== null && untilDay(longDate(line.until, language)),
    line.alsoWroteItself && line.reality !== 'wrote-it' && alsoWrote(text.marker.subject[party]),
  ]
    .filter(Boolean)
    .join(' ')
}
