import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { PartyTile } from '../../../../design/PartyTile.tsx'
import { joinAnd, spokenTime } from '../../../../platform/pure/format.ts'
import { useText, type Words } from '../text.ts'
import { roleAndOrganisation } from '../words.ts'
import { type LooksText, useLooksText } from './text.ts'

/** One person, what they looked at about whom, why, and when. */
export function LookItem({ line }: { line: LookLine }) {
  const words = useText()
  const looks = useLooksText()
  const at = line.organisation === null ? '' : roleAndOrganisation(line.role, line.organisation, words)
  return (
    <li data-emergency={line.isEmergency || undefined}>
      <PartyTile party={line.party} large />
      <div>
        <p>
          <b>{whoWords(line, words, looks)}</b>
        </p>
        {at !== '' && <p className="family-looks__line">{at}</p>}
        <p className="family-looks__line" dir="auto">
          {doneWords(line, words, looks)}
          {line.count > 1 && ` ${looks.times(line.count)}`}
        </p>
        {!line.isYou && line.whys.some((why) => looks.why[why] !== '') && (
          <p className="family-looks__line">
            {looks.because} {line.whys.map((why) => looks.why[why]).join(' ')}
            {line.rules.length > 0 && <small className="family-looks__rule"> {looks.rules(line.rules)}</small>}
          </p>
        )}
      </div>
      <time dateTime={line.at}>{spokenTime(line.at, words.language)}</time>
    </li>
  )
}

/** "Youssef Amrani, namens Noah Willems". */
function whoWords(line: LookLine, { text }: Words, looks: LooksText): string {
  if (line.isYou) return looks.you
  if (line.viewer === 'system') return looks.system
  if (line.viewer === 'stranger') return looks.stranger
  const name = line.name || text.marker.somebody
  return line.onBehalfOf === null ? name : looks.onBehalfOf(name, line.onBehalfOf)
}

function doneWords(line: LookLine, words: Words, looks: LooksText): string {
  if (line.action === 'refused') return looks.refused[line.attempted ?? 'viewed'] + aboutWords(line, words, looks)
  // What was worked out again was worked out for all of them.
  if (line.action === 'derived') return `${looks.actions.derived}.`
  if (line.viewer === 'system') return looks.actions[line.action] + aboutWords(line, words, looks)
  if (line.whys.includes('own-looks')) return looks.ownLooks[line.action === 'exported' ? 'exported' : 'listed']
  return `${looks.actions[line.action]}: ${whatWords(line, words, looks)}${aboutWords(line, words, looks)}`
}

const aboutWords = ({ about }: LookLine, { language }: Words, looks: LooksText): string =>
  about.length > 0 ? looks.about(joinAnd(about, language)) : '.'

/** Goals by their titles, other kinds by their labels. A goal that the reader cannot see is not named. */
function whatWords({ categories, goalTitles }: LookLine, { text, language }: Words, looks: LooksText): string {
  const known: Readonly<Record<string, string>> = text.categories
  const kinds = categories
    .filter((category) => category !== 'PLAN_GOAL_ACTION' || goalTitles.length === 0)
    .map((category) => known[category] ?? category)
  const what = [...goalTitles.map((title) => looks.goal(title)), ...kinds]
  return what.length > 0 ? joinAnd(what, language) : looks.name
}
