import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../../design/Icon.tsx'
import { caretRight, shieldCheck } from '../../../design/icons.ts'
import { OwnWords } from '../../../design/OwnWords.tsx'
import { Status } from '../../../design/Status.tsx'
import { civilDateOf, listTime, longDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { Question } from '../contract.ts'
import { nameOfAsker, useQuestion, whyYou } from './professional-data.ts'
import { QuestionHistory } from './professional-history.tsx'
import { ClockStatus, QuestionMarker } from './professional-line.tsx'
import { NextSteps } from './professional-next.tsx'
import { text } from './professional-text.ts'

/** One question: the words, why it comes to you, how to reach the asker, and what you can do. */
export default function QuestionPage() {
  const { id } = useParams({ from: '/werk/vragen/$id' })
  return (
    <Loaded isPage query={useQuestion(id)}>
      {(question) => <QuestionSheet question={question} />}
    </Loaded>
  )
}

function QuestionSheet({ question }: { question: Question }) {
  const title = text.page.title(nameOfAsker(question))
  usePageTitle(title)
  return (
    <div className="page-stack">
      <header>
        <nav className="breadcrumb" aria-label={text.breadcrumb}>
          <Link to="/werk">{text.today}</Link>
          <Icon path={caretRight} className="icon--along" />
          <Link to="/werk/vragen">{text.list.title}</Link>
          <Icon path={caretRight} className="icon--along" />
          <span aria-current="page">{nameOfAsker(question)}</span>
        </nav>
        <h1>{title}</h1>
        <p className="page-facts">
          <span>{question.school?.name ?? text.noSchoolChosen}</span>
          <StateOf question={question} />
        </p>
        <p className="note note--boxed page-why">
          <Icon path={shieldCheck} />
          <span>{whyYou(question)}</span>
        </p>
      </header>
      <div className="question-page">
        <section className="sheet question-page__words">
          <OwnWords words={question.words} layout="large" by={asked(question)} />
          <QuestionMarker question={question} />
          <QuestionHistory question={question} />
        </section>
        <aside className="question-page__side">
          <NextSteps question={question} />
          <Facts question={question} />
        </aside>
      </div>
    </div>
  )
}

function asked({ askerName, asker, askedAt }: Question): string {
  const day = longDate(civilDateOf(askedAt), pageLanguage)
  return `${askerName ?? text.anonymous}, ${text.askers[asker].toLowerCase()}. ${day}, ${listTime(askedAt)}`
}

function StateOf({ question }: { question: Question }) {
  if (question.state === 'new') return <ClockStatus question={question} />
  const by = question.pickedUpBy === null ? text.states[question.state] : text.page.pickedUpBy(question.pickedUpBy)
  return (
    <>
      <Status tone={question.state === 'picked-up' ? 'info' : 'rest'} quiet>
        {question.state === 'picked-up' ? by : text.states[question.state]}
      </Status>
      <ClockStatus question={question} />
    </>
  )
}

function Facts({ question }: { question: Question }) {
  const { phone, email, reference, hands, passedBy } = question
  return (
    <dl className="fact-list">
      <Fact term={text.page.reach}>
        {phone === null && email === null && text.page.noReach}
        {phone !== null && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      </Fact>
      {question.staffBasis !== null && <Fact term={text.page.basis}>{basis(question)}</Fact>}
      <Fact term={text.page.hands}>
        {hands === 1 ? text.page.direct : text.page.through(hands, passedBy ?? text.aColleague)}
      </Fact>
      <Fact term={text.page.reference}>{reference}</Fact>
    </dl>
  )
}

function basis({ staffBasis, parentsName, parentsAgreedOn }: Question): string {
  if (staffBasis !== 'PARENTS_AGREE') return text.page.ANONYMOUS
  return text.page.PARENTS_AGREE(parentsName ?? '', parentsAgreedOn ? longDate(parentsAgreedOn, pageLanguage) : '')
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
