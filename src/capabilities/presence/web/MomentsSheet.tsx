import { EmptyState } from '../../../design/EmptyState.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { capital, relativeDay } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Moment, SchoolPage } from '../../playing-field/schools/contract.ts'
import { useRhythm, useTakeMomentBack } from './data.ts'
import { text } from './professional-text.ts'

const weekChoices = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 26, 52]

/** When the team and the school spoke, newest first, and how often they agreed to. */
export function MomentsSheet({ school }: { school: SchoolPage }) {
  const { id, standing, rhythm, moments } = school
  const save = useRhythm(id)
  const weeks = [...new Set([...weekChoices, rhythm])].sort((a, b) => a - b)
  return (
    <section className="sheet school-sheet" aria-labelledby="school-moments">
      <h2 id="school-moments">{text.moments.title}</h2>
      {standing === 'team' && (
        <SelectField
          id="school-rhythm"
          label={text.moments.rhythm}
          options={weeks.map((one) => ({ value: String(one), label: text.moments.weeks(one) }))}
          value={rhythm}
          onChange={(event) => save.mutate(Number(event.target.value))}
        />
      )}
      {moments.length === 0 && (
        <EmptyState
          what={text.moments.none}
          how={standing === 'team' ? text.moments.noneHow : text.moments.noneHowSchool}
        />
      )}
      <ol className="school-moments">
        {moments.map((one) => (
          <MomentLine key={one.id} moment={one} />
        ))}
      </ol>
    </section>
  )
}

function MomentLine({ moment: { id, kind, onDay, words, by, mayWithdraw } }: { moment: Moment }) {
  const takeBack = useTakeMomentBack()
  const day = capital(relativeDay(onDay, useToday(), pageLanguage))
  return (
    <li>
      <b>{text.kinds[kind]}</b> <span className="meta">{`${day}, ${by}`}</span>
      {words !== null && <p dir="auto">{words}</p>}
      {mayWithdraw && (
        <button type="button" className="link-button" onClick={() => takeBack.mutate(id)}>
          {text.moments.takeBack}
          <span className="visually-hidden">: {`${text.kinds[kind]}, ${day}`}</span>
        </button>
      )}
    </li>
  )
}
