import { type FormEvent, useState } from 'react'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { NewPassing, Place, Question } from '../contract.ts'
import type { PassingBasis } from '../pass-on/vocabulary.ts'
import { usePassOn } from './professional-data.ts'
import { deedText } from './professional-deed-text.ts'

const text = deedText.places

interface Draft {
  basis: PassingBasis
  language: 'nl' | 'en'
  words: string
  spokenWith: string
  spokenOn: string
}

/** To whom it goes, what happens, and what the asker reads: all of it before anything is sent. */
export function PassOnForm({ question, place }: { question: Question; place: Place }) {
  const today = useToday()
  const language = pageLanguage
  const [draft, setDraft] = useState<Draft>({
    basis: 'points',
    language,
    words: place.words[language],
    spokenWith: '',
    spokenOn: today,
  })
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  const save = usePassOn(question.id, () => undefined)
  const problem = formProblem(save.error, 'pass')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(passingOf(draft, place))
  }
  return (
    <form className="form-stack" noValidate onSubmit={submit}>
      <FormErrors problem={problem} />
      {place.name !== '' && (
        <p>
          {text.goesTo}: <b>{place.name}</b> {[place.phone, place.website].filter(Boolean).join(', ')}
        </p>
      )}
      {place.mayHandOver && (
        <RadioCards
          id="pass-basis"
          name="pass-basis"
          label={text.how}
          value={draft.basis}
          onChange={(basis) => change({ basis })}
          options={basesFor(question).map((value) => ({
            value,
            label: text.bases[value],
            hint: text.basisHints[value],
          }))}
        />
      )}
      {draft.basis !== 'points' && place.goesTo !== null && (
        <p>
          {text.receives}: <b>{place.goesTo.name}</b>. <span className="meta">{place.goesTo.because[language]}</span>
        </p>
      )}
      {!place.mayHandOver && <p className="meta">{text.basisHints.points}</p>}
      {draft.basis === 'spoken' && <Spoken draft={draft} change={change} problem={problem} today={today} />}
      <RadioCards
        id="pass-language"
        name="pass-language"
        label={text.language}
        value={draft.language}
        onChange={(value) => change({ language: value, words: place.words[value] })}
        options={[
          { value: 'nl', label: text.dutch },
          { value: 'en', label: text.english },
        ]}
        twoColumns
      />
      <TextArea
        id="pass-words"
        label={text.words}
        hint={text.wordsHint}
        rows={8}
        error={problem.of('words')}
        errorPrefix={platformText.errorPrefix}
        value={draft.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <button type="submit" className="button" aria-disabled={save.isPending || undefined}>
        {text.send[draft.basis]}
      </button>
    </form>
  )
}

type SpokenProps = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  problem: ReturnType<typeof formProblem>
  today: string
}

function Spoken({ draft, change, problem, today }: SpokenProps) {
  return (
    <>
      <TextField
        id="pass-spokenWith"
        label={text.spokenWith}
        error={problem.of('spokenWith')}
        errorPrefix={platformText.errorPrefix}
        value={draft.spokenWith}
        onChange={(event) => change({ spokenWith: event.target.value })}
      />
      <TextField
        id="pass-spokenOn"
        label={text.spokenOn}
        type="date"
        max={today}
        narrow
        error={problem.of('spokenOn')}
        errorPrefix={platformText.errorPrefix}
        value={draft.spokenOn}
        onChange={(event) => change({ spokenOn: event.target.value })}
      />
    </>
  )
}

/** A call left no link to ask by; a question without a name can go without asking. */
function basesFor({ channel, staffBasis, askerName, phone, email }: Question): PassingBasis[] {
  const isNameless = staffBasis === 'ANONYMOUS' || (askerName ?? phone ?? email) === null
  return [
    'points',
    ...(channel === 'phone' ? [] : (['asks'] as const)),
    'spoken',
    ...(isNameless ? (['no-personal-data'] as const) : []),
  ]
}

function passingOf({ basis, words, spokenWith, spokenOn }: Draft, place: Place): NewPassing {
  return {
    destination: place.destination,
    organisationId: place.organisationId,
    basis,
    words,
    ...(basis === 'spoken' && { spokenWith, spokenOn }),
  }
}
