import { RadioCards } from '../../../design/RadioCards.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

type YesNo = 'yes' | 'no' | undefined

/** The two decisions of step 5, each apart, and who has the last word. */
export function DecideForm({ id, onClose }: { id: string; onClose: () => void }) {
  const words = text.form.decide
  const { draft, change, field, panel } = useForm({
    form: 'decide',
    path: `/meldcodes/${id}/decisions`,
    initial: { report: undefined as YesNo, help: undefined as YesNo, why: '', responsible: '' },
    bodyOf: ({ report, help, why, responsible }) => ({
      why,
      responsible,
      ...(report === undefined ? {} : { isReportNecessary: report === 'yes' }),
      ...(help === undefined ? {} : { isHelpPossible: help === 'yes' }),
    }),
    names: {
      isReportNecessary: words.report,
      isHelpPossible: words.help,
      why: words.why,
      responsible: words.responsible,
    },
    onSaved: onClose,
  })
  const yesNo = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ] as const
  return (
    <FormPanel {...panel} title={words.title} submit={words.submit} onClose={onClose}>
      <RadioCards
        {...field('isReportNecessary')}
        label={words.report}
        name="report"
        twoColumns
        options={yesNo}
        value={draft.report}
        onChange={(report) => change({ report })}
      />
      <RadioCards
        {...field('isHelpPossible')}
        label={words.help}
        name="help"
        twoColumns
        options={yesNo}
        value={draft.help}
        onChange={(help) => change({ help })}
      />
      <TextArea
        {...field('why')}
        rows={4}
        label={words.why}
        value={draft.why}
        onChange={(event) => change({ why: event.target.value })}
      />
      <TextField
        {...field('responsible')}
        label={words.responsible}
        hint={words.responsibleHint}
        autoComplete="off"
        value={draft.responsible}
        onChange={(event) => change({ responsible: event.target.value })}
      />
    </FormPanel>
  )
}
