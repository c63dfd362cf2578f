import { useState } from 'react'
import { DateFields, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import { Field } from '../../../design/Field.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { ConsentRequest, NotedAnswer } from '../contract.ts'
import { text as leftOutText } from '../left-out/web/text.ts'
import { useNoteAnswer } from './data.ts'
import { text } from './text.ts'

type NoteAnswerFormProps = { dossierId: string; request: ConsentRequest; onClose: () => void }

export type NoteDraft = {
  deciderId: string
  method: NotedAnswer['method']
  answer: NotedAnswer['answer'] | ''
  language: NotedAnswer['language']
  day: TypedDate
  present: string
  scan: File | null
}

const words = text.noteAnswer

/** What somebody said on paper or aloud. The family reads it at once, with who wrote it down. */
export function NoteAnswerForm({ dossierId, request, onClose }: NoteAnswerFormProps) {
  const today = useToday()
  const { draft, change, isDirty } = useDraft<NoteDraft>({
    deciderId: '',
    method: 'spoken',
    answer: '',
    language: 'nl',
    day: typedDate(today),
    present: '',
    scan: null,
  })
  const save = useNoteAnswer(dossierId, request.id, onClose)
  const problem = formProblem(save.error, 'note')
  const field = (name: string) => ({
    id: `note-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const chosen = request.mayNoteFor.find((one) => one.personId === draft.deciderId)
  const hasYes = request.deciders.some((one) => one.answer === 'GRANTED')
  const answers = [
    ...(chosen === undefined || chosen.mayGrant ? (['GRANTED'] as const) : []),
    'REFUSED' as const,
    ...(hasYes ? (['WITHDRAWN'] as const) : []),
  ]
  return (
    <FormPanel
      title={words.title}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(draft)}
      onClose={onClose}
      readers={<p className="note note--boxed">{request.withoutParents ? leftOutText.noted : words.shown}</p>}
    >
      <SelectField
        {...field('deciderId')}
        label={words.who}
        choose={words.chooseWho}
        options={request.mayNoteFor.map((one) => ({ value: one.personId, label: one.name }))}
        value={draft.deciderId}
        onChange={({ target }) => change({ deciderId: target.value, answer: '' })}
      />
      <RadioCards<NotedAnswer['answer']>
        {...field('answer')}
        name="note-answer"
        label={words.what}
        options={answers.map((value) => ({ value, label: words.answers[value] }))}
        value={draft.answer === '' ? undefined : draft.answer}
        onChange={(answer) => change({ answer })}
      />
      <RadioCards
        {...field('method')}
        name="note-method"
        label={words.how}
        options={(['spoken', 'paper'] as const).map((value) => ({ value, label: words.methods[value] }))}
        value={draft.method}
        onChange={(method) => change({ method })}
      />
      <DateFields
        {...field('answeredOn')}
        label={words.day}
        words={platformText.date}
        value={draft.day}
        onChange={(day) => change({ day })}
      />
      <RadioCards
        {...field('language')}
        name="note-language"
        label={words.language}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        value={draft.language}
        onChange={(language) => change({ language })}
      />
      <TextField
        {...field('present')}
        label={draft.method === 'spoken' ? words.present : words.presentToo}
        hint={words.presentHint}
        value={draft.present}
        onChange={({ target }) => change({ present: target.value })}
      />
      {draft.method === 'paper' && <ScanField {...field('evidenceId')} onChange={(scan) => change({ scan })} />}
    </FormPanel>
  )
}

type ScanFieldProps = {
  id: string
  error: string | undefined
  errorPrefix: string
  onChange: (scan: File | null) => void
}

function ScanField({ onChange, ...texts }: ScanFieldProps) {
  const [isTooLarge, setTooLarge] = useState(false)
  return (
    <Field {...texts} {...(isTooLarge ? { error: words.tooLarge } : {})} label={words.scan} hint={words.scanHint}>
      {(control) => (
        <input
          type="file"
          {...control}
          accept="application/pdf,image/png,image/jpeg"
          onChange={({ target }) => {
            const file = target.files?.[0] ?? null
            setTooLarge(file !== null && file.size > 10 * 1024 * 1024)
            onChange(file)
          }}
        />
      )}
    </Field>
  )
}
