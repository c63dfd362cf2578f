import { Fragment } from 'react'
import { Status, type StatusTone } from '../../../design/Status.tsx'
import { joinAnd, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Decider } from '../contract.ts'
import { text } from './text.ts'

const TONE: Record<Decider['answer'], StatusTone> = { none: 'wait', GRANTED: 'ok', REFUSED: 'rest', WITHDRAWN: 'stop' }

/**
 * Whose answer is needed, why theirs, and, where scans have an address, what each has said. One line a person, however many children
 * it is about.
 */
export function DeciderList({ deciders, scansAt }: { deciders: readonly Decider[]; scansAt?: string }) {
  const people = Map.groupBy(deciders, ({ personId }) => personId)
  return (
    <ul className="decider-list">
      {[...people].map(([id, ofPerson]) => (
        <li key={id}>
          <p>
            <b>{ofPerson[0]?.name}</b> <span className="meta">{whyOf(ofPerson)}</span>
          </p>
          {scansAt !== undefined && <Answers ofPerson={ofPerson} scansAt={scansAt} />}
        </li>
      ))}
    </ul>
  )
}

function whyOf(ofPerson: readonly Decider[]): string {
  const reasons = Map.groupBy(ofPerson, ({ why }) => why)
  const sentences = [...reasons].map(([why, same]) => {
    const subjects = [...new Set(same.map(({ subjectName }) => subjectName))]
    return text.whys[why](joinAnd(subjects, pageLanguage))
  })
  const [first] = ofPerson
  if (first !== undefined && !first.hasAccount) sentences.push(text.check.noAccount)
  return sentences.join('; ')
}

/** One answer for all, or one for each child where they differ. */
function Answers({ ofPerson, scansAt }: { ofPerson: readonly Decider[]; scansAt: string }) {
  const today = useToday()
  const isSame = new Set(ofPerson.map(({ answer }) => answer)).size === 1
  return (isSame ? ofPerson.slice(0, 1) : ofPerson).map(({ subjectId, subjectName, answer, answeredOn, noted }) => {
    const date = answeredOn === null ? '' : shortDate(answeredOn, pageLanguage, today)
    return (
      <Fragment key={subjectId}>
        <Status tone={TONE[answer]} quiet={answer === 'GRANTED'}>
          {isSame ? '' : `${subjectName}: `}
          {answer === 'none' ? text.answers.none : text.answers[answer](date)}
        </Status>
        {noted && (
          <span className="meta decider-list__noted">
            {text.notedAs(noted)}
            {noted.scanId !== null && (
              <>
                {', '}
                <a href={`${scansAt}/${noted.scanId}`} download>
                  {text.seeScan}
                </a>
              </>
            )}
          </span>
        )}
      </Fragment>
    )
  })
}
