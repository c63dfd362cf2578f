import type { FormEvent } from 'react'
import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { DateFields } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { fieldId, formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { roleName } from '../../access/web/marker-words.ts'
import { LeftOutChoice, LeftOutFields } from '../left-out/web/LeftOutFields.tsx'
import { text as leftOutText } from '../left-out/web/text.ts'
import { CategoryFields } from './CategoryFields.tsx'
import type { ConsentPageProps } from './ConsentPage.tsx'
import { useColleagues } from './data.ts'
import { canBeAskedFor, firstLeftOut, kindsFor, mayLeaveOut, type RequestDraft, receiverKey } from './request-draft.ts'
import { text } from './text.ts'

export type RequestFormProps = ConsentPageProps & {
  draft: RequestDraft
  onChange: (part: Partial<RequestDraft>) => void
  error: unknown
  isBusy: boolean
  onSubmit: () => void
}

const NAMES: Readonly<Record<string, string | null>> = {
  receiverAccountId: text.receiver,
  receiverOrganisationId: null,
  receiverRole: null,
  subjectIds: text.about,
  categories: text.categories,
  goalIds: text.goals,
  validUntil: text.until,
  explanation: text.explanation,
  'withoutParents/reason': leftOutText.reason,
  'withoutParents/consultedAccountId': leftOutText.consulted,
  'withoutParents/reviewOn': leftOutText.reviewOn,
}

/** For whom, about whom, what, which goals, until when and why. Nothing shared is ticked beforehand. */
export function RequestForm(props: RequestFormProps) {
  const { draft, onChange, error, isBusy, onSubmit, persons, asker } = props
  const colleagues = (useColleagues().data?.colleagues ?? []).filter((one) => canBeAskedFor(one, asker))
  const problem = formProblem(error, 'request', (name) => NAMES[name])
  const field = (name: string) => ({
    id: fieldId('request', name),
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) onSubmit()
  }
  return (
    <form className="sheet form-stack request-form" noValidate onSubmit={send}>
      <header>
        <h2>{text.formTitle}</h2>
        <p className="field__hint">{text.formLead}</p>
      </header>
      <FormErrors problem={problem} />
      <SelectField
        {...field('receiverAccountId')}
        label={text.receiver}
        choose={text.chooseReceiver}
        options={colleagues.map((colleague) => ({
          value: receiverKey(colleague),
          label: `${colleague.name}, ${roleName(colleague.role)}, ${colleague.organisation}`,
        }))}
        value={draft.receiver}
        onChange={(event) => onChange({ receiver: event.target.value })}
      />
      <CheckboxGroup
        {...field('subjectIds')}
        label={text.about}
        twoColumns
        options={persons.map(({ id, givenName }) => ({ value: id, label: givenName }))}
        value={draft.subjectIds}
        onChange={(subjectIds) =>
          onChange({ subjectIds, ...(mayLeaveOut({ subjectIds }, persons) ? {} : { leftOut: null }) })
        }
      />
      <LeftOut {...props} field={field} />
      <CategoryFields {...props} {...field('categories')} />
      <GoalFields {...props} {...field('goalIds')} />
      <DateFields
        {...field('validUntil')}
        label={text.until}
        hint={text.untilHint}
        words={platformText.date}
        value={draft.until}
        onChange={(until) => onChange({ until })}
      />
      <TextArea
        {...field('explanation')}
        label={text.explanation}
        hint={text.explanationHint}
        maxLength={600}
        value={draft.explanation}
        onChange={(event) => onChange({ explanation: event.target.value })}
      />
      <div className="button-row">
        <button type="submit" className="button" aria-disabled={isBusy || undefined}>
          {text.toCheck}
        </button>
      </div>
    </form>
  )
}

type LeftOutProps = RequestFormProps & {
  field: (name: string) => { id: string; error: string | undefined; errorPrefix: string }
}

/** C-7: offered only where one young person of 12 to 15 is asked about; what parents read cannot be chosen then. */
function LeftOut({ draft, onChange, asker, persons, field }: LeftOutProps) {
  if (!mayLeaveOut(draft, persons)) return null
  const turn = (isOn: boolean) => {
    const leftOut = isOn ? firstLeftOut : null
    const kinds = kindsFor({ leftOut })
    onChange({ leftOut, goals: 'all', categories: draft.categories.filter((one) => kinds.includes(one)) })
  }
  return (
    <>
      <LeftOutChoice isOn={draft.leftOut !== null} onChange={turn} />
      {draft.leftOut !== null && (
        <fieldset className="form-stack">
          <legend className="field__label">{leftOutText.title}</legend>
          <p className="note note--boxed">{leftOutText.lead}</p>
          <LeftOutFields
            field={(name) => field(`withoutParents/${name}`)}
            asker={asker}
            draft={draft.leftOut}
            onChange={(part) => onChange({ leftOut: { ...firstLeftOut, ...draft.leftOut, ...part } })}
          />
        </fieldset>
      )}
    </>
  )
}

type GoalFieldsProps = RequestFormProps & { id: string; error: string | undefined; errorPrefix: string }

/** All goals, or some: only asked when there are goals and the plan is among what is shared. */
function GoalFields({ draft, onChange, goals, id, error, errorPrefix }: GoalFieldsProps) {
  if (goals.length === 0 || !draft.categories.includes('PLAN_GOAL_ACTION')) return null
  const isChosen = draft.goals === 'chosen'
  return (
    <>
      <RadioCards
        id={isChosen ? 'request-goals' : id}
        name="goals"
        label={text.goals}
        twoColumns
        options={[
          { value: 'all', label: text.goalsAll, hint: text.goalsAllHint },
          { value: 'chosen', label: text.goalsChosen },
        ]}
        value={draft.goals}
        onChange={(next) => onChange({ goals: next })}
      />
      {isChosen && (
        <CheckboxGroup
          id={id}
          error={error}
          errorPrefix={errorPrefix}
          label={text.chooseGoals}
          options={goals.map((goal) => ({ value: goal.id, label: `${goal.number}. ${goal.title}` }))}
          value={draft.goalIds}
          onChange={(goalIds) => onChange({ goalIds })}
        />
      )}
    </>
  )
}
