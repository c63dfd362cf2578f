import type { Held } from '../contract.ts'
import { text } from './text.ts'

const words = text.person

/** What somebody would leave behind: counts, so that the administrator knows and reads nothing. */
export function HeldLines({ held: { families, questions, schools } }: { held: Held }) {
  const lines = [
    families > 0 && words.families(families),
    questions > 0 && words.questions(questions),
    schools > 0 && words.schools(schools),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <p className="meta">{words.holdsNothing}</p>
  return (
    <div className="people__held">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="meta">{words.holdsHow}</p>
    </div>
  )
}
