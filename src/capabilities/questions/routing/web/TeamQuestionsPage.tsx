import './routing.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { sentenceOf } from '../../../../platform/web/problems.ts'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { TeamQuestion, TeamQuestions } from '../contract.ts'
import { useTakeQuestion, useTeamQuestions } from './data.ts'
import { GiveForm } from './GiveForm.tsx'
import { QuestionTabs } from './QuestionTabs.tsx'
import { TeamQuestionLine } from './TeamQuestionLine.tsx'
import { text } from './text.ts'

/** All open questions of one's own team, without content: take one over, or hand over one's own. */
export default function TeamQuestionsPage() {
  usePageTitle(text.team.title)
  return (
    <div className="page-stack">
      <header>
        <h1>{text.team.title}</h1>
        <p className="page-lead">{text.team.lead}</p>
      </header>
      <QuestionTabs />
      <Loaded query={useTeamQuestions()}>{(found) => <TeamSheet found={found} />}</Loaded>
      <p>
        <Link to="/werk/scholen/verdeling">{text.team.division}</Link>
      </p>
    </div>
  )
}

type Done = { id: string; kind: 'taken' | 'given' }

function TeamSheet({ found: { questions, colleagues } }: { found: TeamQuestions }) {
  const [giving, setGiving] = useState<TeamQuestion>()
  const [done, setDone] = useState<Done>()
  const take = useTakeQuestion((id) => setDone({ id, kind: 'taken' }))
  return (
    <section className="sheet" aria-labelledby="team-questions">
      <div className="sheet__head">
        <h2 id="team-questions">{text.team.open}</h2>
      </div>
      <WhatWasDone done={done} />
      {take.isError && (
        <p className="field__error team-question__refused" role="alert">
          {sentenceOf(take.error)}
        </p>
      )}
      {questions.length === 0 && <EmptyState what={text.team.none} how={text.team.noneHow} />}
      <ul>
        {questions.map((question) => (
          <TeamQuestionLine
            key={question.id}
            question={question}
            onTake={() => !take.isPending && take.mutate(question.id)}
            onGive={() => setGiving(question)}
          />
        ))}
      </ul>
      {giving !== undefined && (
        <GiveForm
          question={giving}
          colleagues={colleagues}
          onClose={() => setGiving(undefined)}
          onDone={() => {
            setDone({ id: giving.id, kind: 'given' })
            setGiving(undefined)
          }}
        />
      )}
    </section>
  )
}

function WhatWasDone({ done }: { done: Done | undefined }) {
  return (
    <p role="status" className="question-tray__taken">
      {done !== undefined && <span>{text.team[done.kind]}</span>}
      {done?.kind === 'taken' && (
        <Link to="/werk/vragen/$id" params={{ id: done.id }}>
          {text.team.toQuestion}
        </Link>
      )}
    </p>
  )
}
