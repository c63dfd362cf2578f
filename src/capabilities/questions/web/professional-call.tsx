import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { joinAnd, weekdayDate } from '../../../platform/pure/format.ts'
import { call } from '../../../platform/web/api.ts'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { QuestionReceipt, TakenCall } from '../contract.ts'
import { useTakeCall } from './professional-data.ts'
import { deedText } from './professional-deed-text.ts'

const text = deedText.call
const nothing = { words: '', schoolId: '', name: '', phone: '' }

/** A call becomes a question while the caller is still on the phone: one field is enough, and Enter on the school sends it. */
export default function CallPage() {
  usePageTitle(text.title)
  const [draft, setDraft] = useState(nothing)
  const save = useTakeCall()
  const again = () => {
    setDraft(nothing)
    save.reset()
  }
  if (save.data) return <Receipt receipt={save.data} onAgain={again} />
  return (
    <div className="page-stack question-call">
      <header>
        <h1>{text.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      <CallForm draft={draft} setDraft={setDraft} save={save} />
    </div>
  )
}

type FormProps = {
  draft: typeof nothing
  setDraft: (draft: typeof nothing) => void
  save: ReturnType<typeof useTakeCall>
}

function CallForm({ draft, setDraft, save }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const problem = formProblem(save.error, 'call')
  const of = (field: keyof typeof nothing) => ({
    id: `call-${field}`,
    error: problem.of(field),
    errorPrefix: platformText.errorPrefix,
    value: draft[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  })
  // Somebody is talking: the first field is there to be typed in.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(callOf(draft))
  }
  return (
    <form ref={form} className="form-stack" noValidate onSubmit={submit}>
      <FormErrors problem={problem} />
      <TextArea {...of('words')} label={text.words} rows={3} ownWords />
      <SchoolField {...of('schoolId')} onSend={() => form.current?.requestSubmit()} />
      <TextField {...of('name')} label={optional(text.name)} autoComplete="off" narrow />
      <TextField {...of('phone')} label={optional(text.phone)} type="tel" autoComplete="off" dir="ltr" narrow />
      <button type="submit" className="button" aria-disabled={save.isPending || undefined}>
        {text.save}
      </button>
    </form>
  )
}

const optional = (label: string) => (
  <>
    {label} <small>{text.optional}</small>
  </>
)

type SchoolFieldProps = Omit<React.ComponentProps<typeof SelectField>, 'label' | 'options'> & { onSend: () => void }

/** The browser's own list: typing the first letters of the school chooses it. */
function SchoolField({ onSend, ...field }: SchoolFieldProps) {
  const { data } = useQuery({
    queryKey: ['schools'],
    queryFn: () => call<{ schools: { id: string; name: string }[] }>('GET', '/schools'),
  })
  const options = (data?.schools ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      {...field}
      label={optional(text.school)}
      choose={text.noSchool}
      options={options}
      narrow
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onSend()
      }}
    />
  )
}

function callOf({ words, schoolId, name, phone }: typeof nothing): TakenCall {
  return {
    words: words.trim(),
    schoolId: schoolId === '' ? null : schoolId,
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(phone.trim() !== '' && { phone: phone.trim() }),
  }
}

function Receipt({ receipt, onAgain }: { receipt: QuestionReceipt; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="page-stack question-call">
      <h1 tabIndex={-1} ref={heading}>
        {text.saved}
      </h1>
      <p className="question-call__reference">{receipt.reference}</p>
      <p>{text.goesTo(joinAnd(receipt.readers, pageLanguage), weekdayDate(receipt.reactBefore, pageLanguage))}</p>
      <div className="button-row">
        <button type="button" className="button" onClick={onAgain}>
          {text.another}
        </button>
        <Link className="button button--quiet" to="/werk/vragen">
          {text.toList}
        </Link>
      </div>
    </div>
  )
}
