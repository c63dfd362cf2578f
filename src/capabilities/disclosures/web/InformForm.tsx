import { type FormEvent, useState } from 'react'
import { DateFields, dateText, noDate, typedDate } from '../../../design/DateFields.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Disclosure } from '../contract.ts'
import { useInform, useOffer, usePostpone } from './data.ts'
import { Second } from './SafetyFields.tsx'
import { text } from './text.ts'

type InformFormProps = { dossierId: string; one: Disclosure; onDone: () => void }

/** Closing the task: on which day the family was told and how; or, while it waits, letting it wait longer. */
export function InformForm(props: InformFormProps) {
  const { dossierId, one, onDone } = props
  const [isWaiting, setWaiting] = useState(false)
  const [day, setDay] = useState(typedDate(useToday()))
  const [how, setHow] = useState('')
  const save = useInform(dossierId, one.id, onDone)
  const problem = formProblem(save.error, `inform-${one.id}`)
  if (isWaiting) return <LongerForm {...props} />
  const field = (name: string) => ({
    id: `inform-${one.id}-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate({ toldOn: dateText(day), toldHow: how })
  }
  return (
    <form className="form-stack inform-form" noValidate onSubmit={submit}>
      <FormErrors problem={problem} />
      <DateFields {...field('toldOn')} label={text.inform.on} words={platformText.date} value={day} onChange={setDay} />
      <TextArea
        {...field('toldHow')}
        label={text.inform.how}
        hint={text.inform.howHint}
        maxLength={500}
        rows={3}
        value={how}
        onChange={(event) => setHow(event.target.value)}
      />
      <div className="button-row">
        <button type="submit" className="button button--small">
          {save.isPending ? platformText.saving : text.inform.save}
        </button>
        {one.mayWait && one.informed.state === 'waiting' && (
          <button type="button" className="button button--quiet button--small" onClick={() => setWaiting(true)}>
            {text.inform.wait}
          </button>
        )}
        <button type="button" className="button button--bare button--small" onClick={onDone}>
          {platformText.cancel}
        </button>
      </div>
    </form>
  )
}

function LongerForm({ dossierId, one, onDone }: InformFormProps) {
  const [reason, setReason] = useState('')
  const [secondAccountId, setSecond] = useState('')
  const [reviewOn, setReviewOn] = useState(noDate)
  const save = usePostpone(dossierId, one.id, onDone)
  const problem = formProblem(save.error, `wait-${one.id}`)
  const seconds = useOffer(dossierId).data?.seconds ?? []
  const field = (name: string) => ({
    id: `wait-${one.id}-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate({ reason, secondAccountId, reviewOn: dateText(reviewOn) })
  }
  return (
    <form className="form-stack inform-form" noValidate onSubmit={submit}>
      <FormErrors problem={problem} />
      <TextArea
        {...field('reason')}
        label={text.waitReason}
        hint={text.waitReasonHint}
        maxLength={1000}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Second {...field('secondAccountId')} seconds={seconds} value={secondAccountId} onChange={setSecond} />
      <DateFields
        {...field('reviewOn')}
        label={text.reviewOn}
        hint={text.reviewOnHint}
        words={platformText.date}
        value={reviewOn}
        onChange={setReviewOn}
      />
      <div className="button-row">
        <button type="submit" className="button button--small">
          {save.isPending ? platformText.saving : text.inform.wait}
        </button>
        <button type="button" className="button button--bare button--small" onClick={onDone}>
          {platformText.cancel}
        </button>
      </div>
    </form>
  )
}
