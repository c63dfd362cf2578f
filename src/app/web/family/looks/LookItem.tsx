import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { PartyTile } from '../../../../design/PartyTile.tsx'
import { joinAnd, spokenTime } from '../../../../platform/pure/format.ts'
import { useText, type Words } from '../text.ts'
import { roleAndOrganisation } from '../words.ts'

/** One person, what they looked at, why, and when. */
export function LookItem({ line }: { line: LookLine }) {
  const words = useText()
  const { looks } = words.text
  const at = line.organisation === null ? '' : roleAndOrganisation(line.role, line.organisation, words)
  return (
    <li>
      <PartyTile party={line.party} large />
      <div>
        <p>
          <b>{line.isYou ? looks.you : line.name || words.text.marker.somebody}</b>
        </p>
        {at !== '' && <p className="family-looks__line">{at}</p>}
        <p className="family-looks__line" dir="auto">
          {looks.actions[line.action]}: {whatWords(line, words)}.{line.count > 1 && ` ${looks.times(line.count)}`}
        </p>
        {!line.isYou && (
          <p className="family-looks__line">
            {looks.because} {looks.why[line.why]}
            {line.onBehalfOf !== null && ` ${looks.onBehalfOf(line.onBehalfOf)}`}
          </p>
        )}
      </div>
      <time dateTime={line.at}>{spokenTime(line.at, words.language)}</time>
    </li>
  )
}

/** Goals by their titles, other kinds by their labels. A goal that the reader cannot see is not named. */
function whatWords({ categories, goalTitles, about }: LookLine, { text, language }: Words): string {
  const known: Readonly<Record<string, string>> = text.categories
  const kinds = categories
    .filter((category) => category !== 'PLAN_GOAL_ACTION' || goalTitles.length === 0)
    .map((category) => known[category] ?? category)
  const what = [...goalTitles.map((title) => text.looks.goal(title)), ...kinds]
  return what.length > 0 ? joinAnd(what, language) : text.looks.name(joinAnd(about, language))
}
