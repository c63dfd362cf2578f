import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { clock } from '../../../design/icons.ts'
import { OwnWords } from '../../../design/OwnWords.tsx'
import { Status } from '../../../design/Status.tsx'
import { shortWeekdayDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { SharingMarkerOnDemand } from '../../access/web/SharingMarkerOnDemand.tsx'
import type { Question } from '../contract.ts'
import { urgencyOf } from '../life/rules.ts'
import { nameOfAsker, whyYou } from './professional-data.ts'
import { text } from './professional-text.ts'

/** One question: who asks and why it comes to you, their own words, and by when an answer is due. */
export function QuestionLine({ question, action }: { question: Question; action: ReactNode }) {
  const isOpen = question.state === 'new' || question.state === 'picked-up'
  return (
    <li className="question-line">
      <div className="question-line__who">
        <p>
          <Link to="/werk/vragen/$id" params={{ id: question.id }}>
            {nameOfAsker(question)}
          </Link>
        </p>
        <p className="meta">
          {[question.askerName && text.askers[question.asker], question.school?.name ?? text.noSchoolChosen]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p className="meta question-line__why">{isOpen ? whyYou(question) : text.states[question.state]}</p>
        {question.hands > 1 && <p className="meta">{text.hands(question.hands)}</p>}
      </div>
      <OwnWords words={question.words} />
      <div className="question-line__state">
        <ClockStatus question={question} />
        <QuestionMarker question={question} short />
        {action}
      </div>
    </li>
  )
}

/** Who reads this question: the asker chose it on the form. */
export function QuestionMarker({ question, short = false }: { question: Question; short?: boolean }) {
  return (
    <SharingMarkerOnDemand
      short={short}
      tiles={question.tiles}
      what={text.thisQuestion(question.askerName)}
      of={['questions', question.id]}
      reason={text.chosenByAsker}
    />
  )
}

const TONE = { calm: 'info', today: 'wait', late: 'stop' } as const

/** The clock that runs: calm while there is time, yellow on the last day, red when the day has passed. Nothing when none runs. */
export function ClockStatus({ question: { clock: running } }: { question: Pick<Question, 'clock'> }) {
  const today = useToday()
  if (running === null) return null
  const urgency = urgencyOf(running, today)
  const date = shortWeekdayDate(running.before, pageLanguage, today)
  return (
    <Status tone={TONE[urgency]} icon={clock} quiet={urgency === 'calm'}>
      {text.clock[running.kind][urgency](date)}
    </Status>
  )
}
