import type { SharingLine, SharingParty } from '../../../../capabilities/consent/contract.ts'
import { Switch } from '../../../../design/Switch.tsx'
import { joinAnd, longDate } from '../../../../platform/pure/format.ts'
import { useText, type Words } from '../text.ts'
import { lineName, lineState, waitsFor } from './lines.ts'

type SharingRowProps = {
  id: string
  line: SharingLine
  party: SharingParty
  /** Where the switch is on its way to, while the answer is awaited. */
  wanted: boolean | undefined
  onFlip: (isOn: boolean) => void
}

/** One part for one party. What they wrote themselves, and what I do not decide, has words and no switch. */
export function SharingRow({ id, line, party, wanted, onFlip }: SharingRowProps) {
  const words = useText()
  const { sharing } = words.text
  const name = <span dir="auto">{lineName(line, words)}</span>
  const hint = hintOf(line, party, words)
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
      onWords={state}
      offWords={state}
      onChange={onFlip}
    />
  )
}

function hintOf(line: SharingLine, party: SharingParty, { text, language }: Words): string {
  const { waiting, alsoWrote, untilDay } = text.sharing
  return [
    line.waitingFor.length > 0 && waiting(joinAnd(waitsFor(line), language)),
    party.until === null && line.until !== null && untilDay(longDate(line.until, language)),
    line.alsoWroteItself && line.reality !== 'wrote-it' && alsoWrote(text.marker.subject[party.party]),
  ]
    .filter(Boolean)
    .join(' ')
}
