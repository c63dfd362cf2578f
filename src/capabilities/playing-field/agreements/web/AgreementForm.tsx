import { Link } from '@tanstack/react-router'
import type { FocusEvent, FormEvent, ReactNode } from 'react'
import { CheckboxGroup } from '../../../../design/CheckboxGroup.tsx'
import { DateFields } from '../../../../design/DateFields.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import type { FormProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { Cooperation } from '../contract.ts'
import type { AgreementDraft } from './agreement-draft.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { TimesFields } from './TimesFields.tsx'
import { text } from './text.ts'

const words = text.form

type AgreementFormProps = {
  cooperation: Cooperation
  number: number
  draft: AgreementDraft
  problem: FormProblem
  onChange: (part: Partial<AgreementDraft>) => void
  /** A field is being left. */
  onBlur: (event: FocusEvent<HTMLElement>) => void
  onCheck: () => void
  /** What stands above the form. */
  children: ReactNode
}

/** All that a version says, with what the one before said filled in. */
export function AgreementForm(props: AgreementFormProps) {
  const { cooperation, number, draft, problem, onChange, onBlur, onCheck, children } = props
  const field = (name: string) => ({
    id: `agreement-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    onCheck()
  }
  return (
    <form className="agreements agreements__form" noValidate onSubmit={send} onBlur={onBlur}>
      <header>
        <h2>{words.title(number)}</h2>
        <p className="page-lead">{words.lead}</p>
      </header>
      {children}
      <FormErrors problem={problem} />
      <section className="sheet form-stack">
        <OpenNotes cooperation={cooperation} draft={draft} field={field} onChange={onChange} />
        <TextArea
          {...field('why')}
          label={words.why}
          hint={words.whyHint}
          rows={3}
          maxLength={600}
          value={draft.why}
          onChange={({ target }) => onChange({ why: target.value })}
        />
        <DateFields
          {...field('fromOn')}
          label={words.from}
          hint={words.fromHint}
          words={platformText.date}
          value={draft.from}
          onChange={(from) => onChange({ from })}
        />
      </section>
      <section className="sheet form-stack">
        <TextArea
          {...field('plainWords')}
          label={words.plainWords}
          hint={words.plainWordsHint}
          rows={6}
          maxLength={4000}
          value={draft.plainWords}
          onChange={({ target }) => onChange({ plainWords: target.value })}
        />
        <Regie />
        <TimesFields
          times={draft.answerTimes}
          problem={problem}
          onChange={(answerTimes) => onChange({ answerTimes })}
        />
      </section>
      <MeetingFields cooperation={cooperation} draft={draft} problem={problem} onChange={onChange} />
      <section className="sheet form-stack">
        {(['steeringGroup', 'directionGroup'] as const).map((name) => (
          <TextArea
            key={name}
            {...field(name)}
            label={name === 'steeringGroup' ? words.steering : words.direction}
            hint={words.seatsHint}
            rows={4}
            value={draft[name]}
            onChange={({ target }) => onChange({ [name]: target.value })}
          />
        ))}
      </section>
      <div className="button-row">
        <button type="submit" className="button">
          {words.check}
        </button>
        <Link className="button button--bare" to="/werk/samenwerking">
          {words.back}
        </Link>
      </div>
    </form>
  )
}

type PartProps = Pick<AgreementFormProps, 'draft' | 'onChange'> & {
  field: (name: string) => { id: string; error: string | undefined; errorPrefix: string }
}

function OpenNotes({ cooperation, draft, field, onChange }: PartProps & { cooperation: Cooperation }) {
  const open = cooperation.notes.filter((one) => one.takenUpIn === null)
  if (open.length === 0) return null
  return (
    <CheckboxGroup
      {...field('noteIds')}
      label={words.notes}
      hint={words.notesHint}
      options={open.map((one) => ({ value: one.id, label: one.text, hint: `${one.writtenBy}, ${one.organisation}` }))}
      value={draft.noteIds}
      onChange={(noteIds) => onChange({ noteIds })}
    />
  )
}

/** No choice: an agreement names no regie that the rest could not follow. */
function Regie() {
  return (
    <div className="field">
      <p className="field__label">{words.regie}</p>
      <p>{words.regieIs}</p>
      <p className="field__hint">{words.regieWhy}</p>
    </div>
  )
}
