import { EmptyState } from '../../../../design/EmptyState.tsx'
import { civilDateOf, listTime, longDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { KeepingFrame } from '../../organisations/web/KeepingFrame.tsx'
import type { FieldChange } from '../contract.ts'
import { factsOf, numbersOf, titleOf } from './change-words.ts'
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

function Change({ change }: { change: FieldChange }) {
  const { at, by, what, about } = change
  const when = `${longDate(civilDateOf(at), pageLanguage)}, ${listTime(at)}`
  const facts = what === 'import' ? numbersOf(about) : factsOf(change)
  return (
    <li>
      <b dir="auto">{titleOf(change)}</b>
      {facts.length > 0 && <p dir="auto">{facts.join(' · ')}</p>}
      <p className="meta">{words.by(by ?? words.commandLine, when)}</p>
    </li>
  )
}
