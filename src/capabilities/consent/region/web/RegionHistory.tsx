import { civilDateOf, listTime, longDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { RegionVersion } from '../contract.ts'
import { changedFields } from './cells.ts'
import { useVersions } from './data.ts'
import { RegionFrame } from './RegionFrame.tsx'
import { text } from './text.ts'

/** Who changed what when, newest first. */
export function RegionHistory({ mayChange }: { mayChange: boolean }) {
  return (
    <RegionFrame mayChange={mayChange} lead={text.history.lead}>
      <Loaded query={useVersions()}>
        {({ versions }) => (
          <ol className="sheet region__history">
            {versions.map((version, index) => (
              <Version key={version.version} version={version} before={versions[index + 1]} />
            ))}
          </ol>
        )}
      </Loaded>
    </RegionFrame>
  )
}

function Version({ version, before }: { version: RegionVersion; before: RegionVersion | undefined }) {
  const when = `${longDate(civilDateOf(version.changedAt), pageLanguage)}, ${listTime(version.changedAt)}`
  return (
    <li>
      <p className="meta">{text.history.version(version.version)}</p>
      <h2>{version.changedBy === null ? text.history.first : text.kinds[version.kind](version.organisation ?? '')}</h2>
      {version.changedBy !== null && <p>{text.history.by(version.changedBy, when)}</p>}
      {version.kind === 'choices' && version.changedBy !== null && <Changes before={before} after={version} />}
      {version.note !== '' && (
        <p className="note" dir="auto">
          {version.note}
        </p>
      )}
    </li>
  )
}

function Changes({ before, after }: { before: RegionVersion | undefined; after: RegionVersion }) {
  const changed = before ? changedFields(before, after) : []
  if (before === undefined || changed.length === 0) return <p>{text.history.nothing}</p>
  return (
    <ul aria-label={text.history.changed}>
      {changed.map((field) => (
        <li key={field}>
          {text.history.fromTo(text.fields[field] ?? field, valueWords(before, field), valueWords(after, field))}
        </li>
      ))}
    </ul>
  )
}

/** A choice in a few words; of a matrix how many cells the region made lower. */
function valueWords(version: RegionVersion, field: ReturnType<typeof changedFields>[number]): string {
  const { youth, parents, months, reminder, history } = text
  switch (field) {
    case 'consent12to15':
      return { BOTH: youth.both, STATUTE: youth.statute }[String(version[field])]?.toLowerCase() ?? history.differs
    case 'jointAuthority':
      return { ALL: parents.allWord, ONE_UNLESS_OBJECTION: parents.oneWord }[String(version[field])] ?? history.differs
    case 'longestConsentMonths':
      return months.option(version[field])
    case 'reminderDays':
      return reminder.option(version[field])
    default:
      return history.cells(Object.values(version[field]).flatMap((line) => Object.keys(line)).length)
  }
}
