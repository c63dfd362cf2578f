import { EmptyState } from '../../../../design/EmptyState.tsx'
import { longDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { StandInOverview } from '../contract.ts'
import { useStandIns } from './data.ts'
import { PeopleFrame, useKeeper } from './PeopleFrame.tsx'
import { text } from './text.ts'

const words = text.standIns
type OneLine = StandInOverview['lines'][number]

/** accounts-39: who is away and who stands in, with days: never why, and no family. */
export function StandInsPage() {
  return (
    <PeopleFrame lead={words.lead}>
      <Loaded query={useStandIns()}>
        {({ lines }) =>
          lines.length === 0 ? (
            <EmptyState {...words.none} />
          ) : (
            <ul className="sheet people__lines">
              {lines.map((one) => (
                <Line key={JSON.stringify(one)} line={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </PeopleFrame>
  )
}

function Line({ line }: { line: OneLine }) {
  const isOfRegion = useKeeper().role === 'ADMINISTRATOR'
  const day = (date: string) => longDate(date, pageLanguage)
  const { fromOn, untilOn, name, organisation } = line
  return (
    <li>
      <span>
        <b dir="auto">{name}</b>
        {isOfRegion && (
          <>
            , <span dir="auto">{organisation}</span>
          </>
        )}
        <span className="meta people__under">{whatOf(line)}</span>
      </span>
      <span className="people__state">
        {[text.from(day(fromOn)), untilOn === null ? '' : text.until(day(untilOn))].filter(Boolean).join(' ')}
      </span>
    </li>
  )
}

function whatOf({ kind, school, forName, families }: OneLine): string {
  if (kind === 'absence') return words.absence
  if (kind === 'school') return words.school(school ?? '')
  return words.families(forName ?? '', families ?? 0)
}
