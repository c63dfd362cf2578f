import { EmptyState } from '../../../../design/EmptyState.tsx'
import { civilDateOf, listTime, longDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { KeepingFrame } from '../../organisations/web/KeepingFrame.tsx'
import type { FieldChange } from '../contract.ts'
import type { ImportKind } from '../vocabulary.ts'
import { useChanges } from './data.ts'
import { text } from './text.ts'
import './imports.css'

const words = text.changes

/** imports-15: who changed what in the reference data, newest first. */
export function ChangesPage() {
  return (
    <KeepingFrame lead={words.lead}>
      <Loaded query={useChanges()}>
        {({ changes }) =>
          changes.length === 0 ? (
            <EmptyState {...words.none} />
          ) : (
            <ol className="sheet imports__changes">
              {changes.map((change) => (
                <Change key={change.at + change.what} change={change} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </KeepingFrame>
  )
}

function Change({ change: { at, by, what, about } }: { change: FieldChange }) {
  const when = `${longDate(civilDateOf(at), pageLanguage)}, ${listTime(at)}`
  return (
    <li>
      <b dir="auto">{titleOf(what, about)}</b>
      {what === 'import' && <p>{numbersOf(about)}</p>}
      <p className="meta">{words.by(by ?? words.commandLine, when)}</p>
    </li>
  )
}

function titleOf(what: string, about: FieldChange['about']): string {
  const title = words.what[what] ?? what
  if (what === 'import') return `${title}: ${text.kinds[about.kind as ImportKind]?.name ?? ''}`
  return typeof about.name === 'string' ? words.of(title, about.name) : title
}

function numbersOf(about: FieldChange['about']): string {
  const count = (name: string) => Number(about[name] ?? 0)
  const told = (['added', 'changed', 'ended', 'unchanged'] as const).map((one) => text.counts[one](count(one)))
  const skipped = count('faultyRows') > 0 ? [words.skipped(count('faultyRows'))] : []
  const leftOut = count('leftOut') > 0 ? [words.leftOut(count('leftOut'))] : []
  return [...told, ...skipped, ...leftOut].join(' · ')
}
