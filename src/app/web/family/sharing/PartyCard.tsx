import type { SharingLine, SharingParty } from '../../../../capabilities/consent/contract.ts'
import { PartyTile } from '../../../../design/PartyTile.tsx'
import { capital, joinAnd, longDate } from '../../../../platform/pure/format.ts'
import { groupBy } from '../group.ts'
import { useText, type Words } from '../text.ts'
import { roleBeside } from '../words.ts'
import { lineKey } from './lines.ts'
import { SharingRow } from './SharingRow.tsx'
import type { Flip, Flipped } from './useSwitch.ts'

type PartyCardProps = { party: SharingParty; flipped: Flipped | undefined; onFlip: Flip }

/** One party: who they are, and for every part whether they see it. */
export function PartyCard({ party, flipped, onFlip }: PartyCardProps) {
  const words = useText()
  const { language } = words
  const id = `party-${party.organisationId}-${party.role}`
  const people = [joinAnd(party.people, language), roleBeside(party.role, party.organisation, words)]
    .filter(Boolean)
    .join(', ')
  const until = commonEnd(party)
  const ends = untilWords(party, until, words)
  const keyOf = (line: SharingLine) => lineKey(party, line)
  return (
    <section className="family-party" data-party={party.party} aria-labelledby={`${id}-name ${id}-people`}>
      <header>
        <PartyTile party={party.party} sight={party.seesNothing ? 'none' : 'all'} large />
        <div>
          <h2 id={`${id}-name`}>{capital(party.organisation)}</h2>
          <p id={`${id}-people`}>{people}</p>
        </div>
      </header>
      <ul>
        {party.lines.map((line) => (
          <li key={keyOf(line)} data-sees={line.reality !== 'does-not-see'}>
            <SharingRow
              id={keyOf(line)}
              line={line}
              party={party}
              until={until}
              wanted={flipped?.key === keyOf(line) ? flipped.isOn : undefined}
              onFlip={(isOn) => onFlip(party, line, isOn)}
            />
          </li>
        ))}
      </ul>
      {ends !== '' && <p className="family-party__until">{ends}</p>}
    </section>
  )
}

/** The day on which most of it ends: a line that ends on another day says so itself. */
function commonEnd({ lines }: SharingParty): string | null {
  const days = lines.flatMap((line) => line.until ?? [])
  const [most] = [...groupBy(days, String).values()].sort((one, other) => other.length - one.length)
  return most?.[0] ?? null
}

function untilWords(party: SharingParty, day: string | null, { text, language }: Words): string {
  const { until, nothing, onlyOwn, untilOther } = text.sharing
  const hasOwn = party.lines.some((line) => line.reality === 'wrote-it' || line.alsoWroteItself)
  if (party.lines.every(isClosed)) return hasOwn ? onlyOwn : nothing
  if (day === null) return ''
  return until(longDate(day, language)) + (party.until === null ? ` ${untilOther}` : '')
}

/** Nothing of others is open here. */
const isClosed = ({ reality }: SharingLine) => reality === 'does-not-see' || reality === 'wrote-it'
