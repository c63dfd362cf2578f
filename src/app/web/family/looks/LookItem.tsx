import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { PartyTile } from '../../../../design/PartyTile.tsx'
import { capital, joinAnd, spokenTime } from '../../../../platform/pure/format.ts'
import { useText, type Words } from '../text.ts'
import { roleAndOrganisation } from '../words.ts'
import type { Visit } from './days.ts'
import { type LooksText, useLooksText } from './text.ts'

/** One person, why they were there, and each thing that they looked at, about whom and when. */
export function LookItem({ visit: { first, lines } }: { visit: Visit }) {
  const words = useText()
  const looks = useLooksText()
  const at = first.organisation === null ? '' : capital(roleAndOrganisation(first.role, first.organisation, words))
  const why = first.isYou ? '' : first.whys.map((one) => looks.why[one]).join(' ')
  return (
    <li data-emergency={first.isEmergency || undefined}>
      <PartyTile party={first.party} large />
      <div>
        <p>
          <b>{whoWords(first, words, looks)}</b>
        </p>
        {at !== '' && <p>{at}</p>}
        {lines.map((line) => (
          <p key={line.id} className="family-looks__deed">
            <span dir="auto">
              {doneWords(line, words, looks)}
              {line.count > 1 && ` ${looks.times(line.count)}`}
            </span>
            <time dateTime={line.at}>{spokenTime(line.at, words.language)}</time>
          </p>
        ))}
        {why !== '' && (
          <p>
            {looks.because} {why}
          </p>
        )}
      </div>
    </li>
  )
}

/** "Youssef Amrani, namens Noah Willems". */
function whoWords(line: LookLine, { text }: Words, looks: LooksText): string {
  if (line.isYou) return looks.you
  if (line.viewer === 'system' || ofSigningIn.includes(line.action)) return looks.system
  if (line.viewer === 'stranger') return looks.stranger
  const name = line.name || text.marker.somebody
  return line.onBehalfOf === null ? name : looks.onBehalfOf(name, line.onBehalfOf)
}

function doneWords(line: LookLine, words: Words, looks: LooksText): string {
  if (line.action === 'refused') return looks.refused[line.attempted ?? 'viewed'] + aboutWords(line, words, looks)
  // What was worked out again was worked out for all of them.
  if (line.action === 'derived') return `${looks.actions.derived}.`
  if (line.viewer === 'system' || ofSigningIn.includes(line.action))
    return looks.actions[line.action] + aboutWords(line, words, looks)
  if (line.whys.includes('own-looks')) return looks.ownLooks[line.action === 'exported' ? 'exported' : 'listed']
  return `${looks.actions[line.action]}: ${whatWords(line, words, looks)}${aboutWords(line, words, looks)}`
}

/** Says it whole: what it opens or closes is no kind of information. */
const ofSigningIn: readonly string[] = ['invited', 'uninvited', 'access-ended']

const aboutWords = ({ about }: LookLine, { language }: Words, looks: LooksText): string =>
  about.length > 0 ? looks.about(joinAnd(about, language)) : '.'

/** Goals by their titles, other kinds by their labels. A goal that the reader cannot see is not named. */
function whatWords({ categories, goalTitles }: LookLine, { text, language }: Words, looks: LooksText): string {
  const known: Readonly<Record<string, string>> = text.categories
  const kinds = categories
    .filter((category) => category !== 'PLAN_GOAL_ACTION' || goalTitles.length === 0)
    .map((category) => inSentence(known[category] ?? category))
  const what = [...goalTitles.map((title) => looks.goal(title)), ...kinds]
  return what.length > 0 ? joinAnd(what, language) : looks.name
}

/** "Ons plan: doelen en acties" in the middle of a sentence that has a colon of its own already. */
const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1).replace(/:.*/, '')
