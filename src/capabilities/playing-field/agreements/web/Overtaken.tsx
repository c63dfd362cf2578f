import { type RefObject, useState } from 'react'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { civilDateOf } from '../../../../platform/pure/format.ts'
import type { AgreementVersion } from '../contract.ts'
import type { ComparedField } from '../rules.ts'
import { Difference } from './AgreementCheck.tsx'
import type { Overtaken as OvertakenParts } from './rebase.ts'
import { text } from './text.ts'
import { dateWords } from './words.ts'

const words = text.overtaken

type OvertakenProps = {
  box: RefObject<HTMLElement | null>
  base: AgreementVersion | undefined
  newest: AgreementVersion
  parts: OvertakenParts
  /** Notes that were ticked here and that the other version took up. */
  notesGone: number
  onGoOn: (given: ComparedField[]) => void
}

/** agreements-10: somebody made a version meanwhile; what it changed, and on from there with all that was typed. */
export function Overtaken({ box, base, newest, parts, notesGone, onGoOn }: OvertakenProps) {
  const [given, setGiven] = useState<ComparedField[]>([])
  const choose = (field: ComparedField, isTheirs: boolean) =>
    setGiven((before) => [...before.filter((one) => one !== field), ...(isTheirs ? [field] : [])])
  return (
    <section
      className="sheet form-stack agreements__overtaken"
      role="alert"
      tabIndex={-1}
      ref={box}
      aria-labelledby="agreement-overtaken"
    >
      <h3 id="agreement-overtaken">{words.title(newest.version)}</h3>
      <p>{words.lead(newest.madeBy, dateWords(civilDateOf(newest.madeAt)), dateWords(newest.fromOn))}</p>
      <p dir="auto">{newest.why}</p>
      {parts.theirs.length === 0 && <p>{words.nothing}</p>}
      {parts.theirs.map((field) => (
        <div key={field} className="form-stack">
          <Difference field={field} before={base} after={newest} />
          {parts.both.includes(field) && (
            <RadioCards<'mine' | 'theirs'>
              id={`agreement-both-${field}`}
              name={`agreement-both-${field}`}
              label={words.both(text.fields[field])}
              twoColumns
              options={(['mine', 'theirs'] as const).map((value) => ({ value, label: words[value] }))}
              value={given.includes(field) ? 'theirs' : 'mine'}
              onChange={(value) => choose(field, value === 'theirs')}
            />
          )}
        </div>
      ))}
      {notesGone > 0 && <p>{words.notesGone(notesGone)}</p>}
      <div className="button-row">
        <button type="button" className="button" onClick={() => onGoOn(given)}>
          {words.goOn(newest.version)}
        </button>
      </div>
    </section>
  )
}
