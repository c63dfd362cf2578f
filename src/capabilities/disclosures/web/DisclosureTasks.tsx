import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Status } from '../../../design/Status.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { dayAndMonth } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { sentenceOf } from '../../../platform/web/problems.ts'
import type { InformTask, Signing } from '../contract.ts'
import type { WeighingPoint } from '../vocabulary.ts'
import { useAnswerSigning, useInformTasks, useSignings } from './data.ts'
import { PackageSheet } from './PackageSheet.tsx'
import { text } from './text.ts'

/** On the home page: whom I am still to tell, and what a colleague asks me to sign. Nothing there: nothing shown. */
export default function DisclosureTasks() {
  const tasks = useInformTasks().data?.tasks ?? []
  const signings = useSignings().data?.signings ?? []
  if (tasks.length + signings.length === 0) return null
  return (
    <div className="disclosure-tasks">
      {signings.length > 0 && (
        <section className="sheet" aria-labelledby="signings">
          <h2 id="signings">{text.signings.title}</h2>
          {signings.map((one) => (
            <ToSign key={one.id} one={one} />
          ))}
        </section>
      )}
      {tasks.length > 0 && (
        <section className="sheet" aria-labelledby="inform-tasks">
          <h2 id="inform-tasks">{text.tasks.title}</h2>
          <ul className="inform-tasks">
            {tasks.map((task) => (
              <Task key={task.disclosureId} task={task} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Task({ task }: { task: InformTask }) {
  const day = dayAndMonth(task.day, pageLanguage)
  return (
    <li>
      <Link to="/werk/gezinnen/$id/delen" params={{ id: task.dossierId }} hash={`disclosure-${task.disclosureId}`}>
        {task.family || text.history}
      </Link>
      <span className="meta">{text.kinds[task.kind]}</span>
      <Status tone={task.isLate ? 'stop' : 'wait'} quiet={!task.isLate}>
        {task.state === 'waiting' ? text.tasks.review(day) : text.tasks.tell(day)}
        {task.isLate && ` (${text.tasks.late})`}
      </Status>
    </li>
  )
}

function ToSign({ one }: { one: Signing }) {
  const [isDeclining, setDeclining] = useState(false)
  const [words, setWords] = useState('')
  const save = useAnswerSigning(one.id)
  const answer = (isSigned: boolean) => !save.isPending && save.mutate({ isSigned, words })
  return (
    <article className="to-sign">
      <p>
        <b>{text.signings[one.kind](one.askedBy, one.receiver)}</b>
      </p>
      <p dir="auto">
        {text.signings.reason}: {one.reason}{' '}
        {one.reviewOn !== null && text.signings.until(dayAndMonth(one.reviewOn, pageLanguage))}
      </p>
      {one.weighing !== null && (
        <ul>
          {one.weighing.map((point) => (
            <li key={point}>{text.points[point as WeighingPoint]}</li>
          ))}
        </ul>
      )}
      {one.package !== null && (
        <details>
          <summary>{text.signings.read}</summary>
          <PackageSheet {...one.package} />
        </details>
      )}
      {save.error !== null && <p className="field__error">{sentenceOf(save.error)}</p>}
      {isDeclining && (
        <TextArea
          id={`decline-${one.id}`}
          label={text.signings.declineWhy}
          hint={text.signings.declineHint}
          maxLength={500}
          rows={2}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div className="button-row">
        {!isDeclining && (
          <button type="button" className="button button--small" onClick={() => answer(true)}>
            {text.signings.sign}
          </button>
        )}
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => (isDeclining ? answer(false) : setDeclining(true))}
        >
          {text.signings.decline}
        </button>
      </div>
    </article>
  )
}
