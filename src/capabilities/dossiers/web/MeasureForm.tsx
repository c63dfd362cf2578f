import { useQuery } from '@tanstack/react-query'
import { DateFields, dateText, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { GuardianInstitution } from '../../playing-field/contract.ts'
import type { NewMeasure, Person } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { text } from './text.ts'

type MeasureFormProps = { dossierId: string; child: Person; onClose: () => void }

interface MeasureNow {
  kind: NewMeasure['kind'] | ''
  organisationId: string
  since: TypedDate
  until: TypedDate
  source: NewMeasure['source'] | ''
}

const words = text.measureForm
const sources = ['court-order', 'gezagsregister', 'brp', 'statement'] as const

/** What the court ordered over a child, by whom it is carried out, from when until when, and how that is known. */
export function MeasureForm({ dossierId, child, onClose }: MeasureFormProps) {
  const today = useToday()
  const institutions = useQuery({
    queryKey: ['guardian-institutions'],
    queryFn: () => call<{ institutions: GuardianInstitution[] }>('GET', '/guardian-institutions'),
  })
  const { draft, change, isDirty } = useDraft<MeasureNow>({
    kind: '',
    organisationId: '',
    since: typedDate(today),
    until: { day: '', month: '', year: '' },
    source: '',
  })
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossierId}/measures`, { body }),
    [DOSSIERS],
    onClose,
  )
  const problem = formProblem(save.error, 'measure')
  const field = (name: string) => ({
    id: `measure-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const isOpen = !draft.until.day && !draft.until.month && !draft.until.year
  const send = () => {
    const { kind, organisationId, source } = draft
    const days = { sinceOn: dateText(draft.since), untilOn: isOpen ? null : dateText(draft.until) }
    save.mutate({ childId: child.id, kind, organisationId, source, ...days })
  }
  return (
    <FormPanel
      title={words.title(child.givenName)}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={send}
      onClose={onClose}
      readers={<p className="note note--boxed">{words.shown}</p>}
    >
      <RadioCards<NewMeasure['kind']>
        {...field('kind')}
        name="measure-kind"
        label={words.kind}
        options={(['ots', 'guardianship'] as const).map((value) => ({
          value,
          label: text.measures[value],
          hint: words.hints[value],
        }))}
        value={draft.kind === '' ? undefined : draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        {...field('organisationId')}
        label={words.organisation}
        choose={words.choose}
        options={(institutions.data?.institutions ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.organisationId}
        onChange={({ target }) => change({ organisationId: target.value })}
      />
      <DateFields
        {...field('sinceOn')}
        label={words.since}
        words={platformText.date}
        value={draft.since}
        onChange={(since) => change({ since })}
      />
      <DateFields
        {...field('untilOn')}
        label={words.until}
        hint={words.untilHint}
        words={platformText.date}
        value={draft.until}
        onChange={(until) => change({ until })}
      />
      <SelectField
        {...field('source')}
        label={text.create.source}
        choose={text.create.chooseSource}
        options={sources.map((source) => ({ value: source, label: text.gezagSources[source] }))}
        value={draft.source}
        onChange={({ target }) => change({ source: sources.find((one) => one === target.value) ?? '' })}
      />
    </FormPanel>
  )
}
