import { useNavigate } from '@tanstack/react-router'
import { dateText, typedDate } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { DayField } from './DayField.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

type BeginFormProps = { dossierId: string | null; about?: string; onClose: () => void }

/** Opens a concern: about which child, and what was seen. It leads to its page. */
export function BeginForm({ dossierId, about = '', onClose }: BeginFormProps) {
  const words = text.form.begin
  const navigate = useNavigate()
  const { draft, change, field, panel } = useForm({
    form: 'begin',
    path: '/meldcodes',
    initial: { about, isStaff: undefined as 'yes' | 'no' | undefined, signals: '', seen: typedDate(useToday()) },
    bodyOf: ({ about, isStaff, signals, seen }) => ({
      about,
      dossierId,
      signals,
      seenOn: dateText(seen),
      ...(isStaff === undefined ? {} : { isAboutSchoolStaff: isStaff === 'yes' }),
    }),
    names: { about: words.about, isAboutSchoolStaff: words.staff, signals: words.signals, seenOn: words.seenOn },
    onSaved: ({ id }) => void navigate({ to: '/werk/meldcode/$id', params: { id } }),
  })
  return (
    <FormPanel {...panel} title={words.title} submit={words.submit} onClose={onClose}>
      <TextField
        {...field('about')}
        label={words.about}
        hint={words.aboutHint}
        autoComplete="off"
        value={draft.about}
        onChange={(event) => change({ about: event.target.value })}
      />
      <RadioCards
        {...field('isAboutSchoolStaff')}
        label={words.staff}
        name="staff"
        twoColumns
        options={[
          { value: 'no', label: words.staffNo },
          { value: 'yes', label: words.staffYes },
        ]}
        value={draft.isStaff}
        onChange={(isStaff) => change({ isStaff })}
      />
      <TextArea
        {...field('signals')}
        label={words.signals}
        hint={words.signalsHint}
        value={draft.signals}
        onChange={(event) => change({ signals: event.target.value })}
      />
      <DayField {...field('seenOn')} label={words.seenOn} value={draft.seen} onChange={(seen) => change({ seen })} />
    </FormPanel>
  )
}
