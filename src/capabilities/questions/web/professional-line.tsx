import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { clock } from '../../../design/icons.ts'
import { OwnWords } from '../../../design/OwnWords.tsx'
import { Status } from '../../../design/Status.tsx'
import { daysBetween, shortWeekdayDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { SharingMarkerOnDemand } from '../../access/web/SharingMarkerOnDemand.tsx'
import type { Question } from '../contract.ts'
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
        {isOpen && <AnswerBefore question={question} />}
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

/** Blue while there is time, yellow from the day before, red when the day has passed. */
export function AnswerBefore({ question }: { question: Pick<Question, 'answerBefore'> }) {
  const today = useToday()
  const days = daysBetween(today, question.answerBefore)
  const date = shortWeekdayDate(question.answerBefore, pageLanguage, today)
  const tone = days < 0 ? 'stop' : days <= 1 ? 'wait' : 'info'
  return (
    <Status tone={tone} icon={clock}>
      {days < 0 ? text.tooLate(date) : text.answerBefore(date)}
    </Status>
  )
}
