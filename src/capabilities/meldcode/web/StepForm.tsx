import { Checkbox } from '../../../design/Checkbox.tsx'
import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { dateText, typedDate } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import type { SpecialForm, StepToTake } from '../vocabulary.ts'
import { DayField } from './DayField.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

type StepFormProps = { id: string; step: StepToTake; onClose: () => void }

/** A step that was taken, or why it is skipped. Signals also ask for special forms, talking for the child check. */
export function StepForm({ id, step, onClose }: StepFormProps) {
  const words = text.form.step
  const { draft, change, field, panel } = useForm({
    form: 'step',
    path: `/meldcodes/${id}/steps`,
    initial: {
      state: 'done' as 'done' | 'skipped',
      text: '',
      withWhom: '',
      day: typedDate(useToday()),
      kindcheck: false,
      forms: [] as string[],
    },
    bodyOf: (draft) => ({
      step,
      state: draft.state,
      text: draft.text,
      doneOn: dateText(draft.day),
      ...(draft.withWhom.trim() === '' ? {} : { withWhom: draft.withWhom }),
      ...(step === 'talk' && draft.state === 'done' ? { kindcheck: draft.kindcheck } : {}),
      ...(step === 'map-signals' ? { specialForms: draft.forms } : {}),
    }),
    names: { text: words.text, doneOn: words.doneOn, withWhom: words.withWhom },
    onSaved: onClose,
  })
  const isDone = draft.state === 'done'
  return (
    <FormPanel {...panel} title={words.title(text.steps[step].name)} submit={words.submit} onClose={onClose}>
      <p className="meta">{text.steps[step].what}</p>
      <RadioCards
        {...field('state')}
        label={words.state}
        name="state"
        twoColumns
        options={[
          { value: 'done', label: words.done },
          { value: 'skipped', label: words.skipped },
        ]}
        value={draft.state}
        onChange={(state) => change({ state })}
      />
      {isDone && step !== 'map-signals' && step !== 'weigh' && (
        <TextField
          {...field('withWhom')}
          label={words.withWhom}
          autoComplete="off"
          value={draft.withWhom}
          onChange={(event) => change({ withWhom: event.target.value })}
        />
      )}
      <TextArea
        {...field('text')}
        label={isDone ? words.text : words.reason}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {isDone && step === 'map-signals' && (
        <CheckboxGroup
          {...field('specialForms')}
          label={words.forms}
          options={(Object.keys(text.forms) as SpecialForm[]).map((value) => ({ value, label: text.forms[value] }))}
          value={draft.forms}
          onChange={(forms) => change({ forms })}
        />
      )}
      {isDone && step === 'talk' && (
        <Checkbox label={words.kindcheck} checked={draft.kindcheck} onChange={(kindcheck) => change({ kindcheck })} />
      )}
      <DayField {...field('doneOn')} label={words.doneOn} value={draft.day} onChange={(day) => change({ day })} />
    </FormPanel>
  )
}
