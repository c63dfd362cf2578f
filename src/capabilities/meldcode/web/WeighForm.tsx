import { RadioCards } from '../../../design/RadioCards.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { type WeighingAnswer, type WeighingQuestion, weighingAnswers } from '../vocabulary.ts'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

type WeighFormProps = { id: string; question: WeighingQuestion; onClose: () => void }

/** One weighing question; doubt is an answer too. */
export function WeighForm({ id, question, onClose }: WeighFormProps) {
  const words = text.form.weigh
  const { draft, change, field, panel } = useForm({
    form: 'weigh',
    path: `/meldcodes/${id}/weighings`,
    initial: { answer: undefined as WeighingAnswer | undefined, why: '' },
    bodyOf: ({ answer, why }) => ({ question, why, ...(answer === undefined ? {} : { answer }) }),
    names: { answer: text.questions[question], why: words.why },
    onSaved: onClose,
  })
  return (
    <FormPanel {...panel} title={words.title} submit={words.submit} onClose={onClose}>
      <RadioCards
        {...field('answer')}
        label={text.questions[question]}
        name="answer"
        options={weighingAnswers.map((value) => ({ value, label: text.answers[value] }))}
        value={draft.answer}
        onChange={(answer) => change({ answer })}
      />
      <TextArea
        {...field('why')}
        rows={4}
        label={words.why}
        value={draft.why}
        onChange={(event) => change({ why: event.target.value })}
      />
    </FormPanel>
  )
}
