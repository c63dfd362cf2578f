import type { SharingLine, SharingParty } from '../../../../capabilities/consent/contract.ts'
import { PartyTile } from '../../../../design/PartyTile.tsx'
import { capital, joinAnd, longDate } from '../../../../platform/pure/format.ts'
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
              wanted={flipped?.key === keyOf(line) ? flipped.isOn : undefined}
              onFlip={(isOn) => onFlip(party, line, isOn)}
            />
          </li>
        ))}
      </ul>
      <p className="family-party__until">{untilWords(party, words)}</p>
    </section>
  )
}

function untilWords(party: SharingParty, { text, language }: Words): string {
  const { until, nothing, onlyOwn, untilEach } = text.sharing
  const hasOwn = party.lines.some((line) => line.reality === 'wrote-it' || line.alsoWroteItself)
  if (party.lines.every(isClosed)) return hasOwn ? onlyOwn : nothing
  return party.until === null ? untilEach : until(longDate(party.until, language))
}

/** Nothing of others is open here. */
const isClosed = ({ reality }: SharingLine) => reality === 'does-not-see' || reality === 'wrote-it'
