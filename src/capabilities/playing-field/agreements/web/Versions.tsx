import { Status } from '../../../../design/Status.tsx'
import { civilDateOf } from '../../../../platform/pure/format.ts'
import type { AgreementVersion, Cooperation } from '../contract.ts'
import { changedFields } from '../rules.ts'
import { PaperLine } from './PaperLine.tsx'
import { text } from './text.ts'
import { dateWords } from './words.ts'

const words = text.history
type VersionsProps = { cooperation: Cooperation; today: string; mayChange: boolean }

/** Every version, newest first: when, why, what changed, and the notes it came from. */
export function Versions({ cooperation, today, mayChange }: VersionsProps) {
  const { versions } = cooperation
  if (versions.length === 0) return null
  const now = versions.find((one) => one.fromOn <= today)
  return (
    <section className="sheet agreements__versions" aria-labelledby={`versions-${cooperation.id}`}>
      <h3 id={`versions-${cooperation.id}`}>{words.title}</h3>
      <ol className="agreements__lines">
        {versions.map((version, index) => (
          <li key={version.id} className="agreements__one">
            <div className="agreements__version">
              <h4>{words.version(version.version)}</h4>
              {version === now && (
                <Status tone="ok" quiet>
                  {words.today}
                </Status>
              )}
              {version.fromOn > today && <Status tone="wait">{words.later}</Status>}
            </div>
            <p className="meta">{whenWords(version)}</p>
            <p dir="auto">{version.why}</p>
            <Changes before={versions[index + 1]} after={version} />
            <FromNotes cooperation={cooperation} version={version} />
            {version !== now && <PaperLine cooperationId={cooperation.id} version={version} mayChange={mayChange} />}
            <p className="meta">{words.by(version.madeBy, dateWords(civilDateOf(version.madeAt)))}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function whenWords({ fromOn, untilOn }: AgreementVersion): string {
  return untilOn === null ? words.from(dateWords(fromOn)) : words.fromUntil(dateWords(fromOn), dateWords(untilOn))
}

function Changes({ before, after }: { before: AgreementVersion | undefined; after: AgreementVersion }) {
  if (before === undefined) return <p className="meta">{words.first}</p>
  const fields = changedFields(before, after)
  if (fields.length === 0) return <p className="meta">{words.nothing}</p>
  return (
    <p>
      {words.changed} {fields.map((field) => text.fields[field].toLowerCase()).join(', ')}.
    </p>
  )
}

function FromNotes({ cooperation, version }: { cooperation: Cooperation; version: AgreementVersion }) {
  const notes = cooperation.notes.filter((one) => one.takenUpIn === version.version)
  if (notes.length === 0) return null
  return (
    <>
      <p className="agreements__label">{words.fromNotes}</p>
      <ul className="agreements__from">
        {notes.map((one) => (
          <li key={one.id} dir="auto">
            {one.text}
          </li>
        ))}
      </ul>
    </>
  )
}
