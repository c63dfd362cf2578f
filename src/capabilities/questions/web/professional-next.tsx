import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { sentenceOf } from '../../../platform/web/problems.ts'
import { useWhyNoDossier } from '../../playing-field/agreements/web/readiness.ts'
import { WhyNoDossier } from '../../playing-field/agreements/web/WhyNoDossier.tsx'
import type { Question } from '../contract.ts'
import { isOver, stateAfter } from '../life/rules.ts'
import type { Deed } from '../life/vocabulary.ts'
import { mayBecomeDossier, useClose } from './professional-data.ts'
import { deedText } from './professional-deed-text.ts'
import { PickUpButton } from './professional-pick-up.tsx'
import { text } from './professional-text.ts'
import { NoteConsult, WriteToAsker } from './professional-write.tsx'

const Places = lazy(() => import('./professional-places.tsx'))

/** What can be done with a question now: pick it up, make a dossier of it, or finish it. Why not stands in words. */
export function NextSteps({ question }: { question: Question }) {
  if (question.state === 'became-dossier') return <ToDossier question={question} />
  if (isOver(question.state) || !question.mayHandle) return null
  const may = (deed: Deed) => stateAfter(question.state, deed) !== undefined
  return (
    <section className="question-page__next" aria-labelledby="question-next">
      <h2 id="question-next">{text.page.next}</h2>
      {question.state === 'new' && <PickUpButton question={question} large />}
      {question.state === 'new' && mayBecomeDossier(question) && <p className="meta">{text.page.firstPickUp}</p>}
      {may('answer') && <WriteToAsker question={question} />}
      {may('make-dossier') && <MakeDossier question={question} />}
      {may('consult') && <NoteConsult question={question} />}
      {may('pass-on') && <BelongsElsewhere question={question} />}
      {may('close') && <CloseQuestion question={question} />}
    </section>
  )
}

/** Opened only by who asks: most questions are ours. */
function BelongsElsewhere({ question }: { question: Question }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="question-page__more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{deedText.places.title}</summary>
      {isOpen && (
        <Suspense fallback={null}>
          <Places question={question} />
        </Suspense>
      )}
    </details>
  )
}

function ToDossier({ question: { dossierId } }: { question: Question }) {
  if (dossierId === null) return null
  return (
    <section className="question-page__next">
      <Link className="button" to="/werk/gezinnen/$id" params={{ id: dossierId }}>
        {text.page.toDossier}
      </Link>
    </section>
  )
}

function MakeDossier({ question }: { question: Question }) {
  const why = useWhyNoDossier()
  if (!mayBecomeDossier(question)) return <p className="meta">{text.page.noDossierAnonymous}</p>
  if (why !== undefined)
    return (
      <>
        <button type="button" className="button" aria-disabled aria-describedby="why-no-dossier">
          {text.page.makeDossier}
        </button>
        <WhyNoDossier id="why-no-dossier" why={why} />
      </>
    )
  return (
    <>
      <Link className="button" to="/werk/vragen/$id/dossier" params={{ id: question.id }}>
        {text.page.makeDossier}
      </Link>
      <p className="meta">{text.page.makeHint}</p>
    </>
  )
}

function CloseQuestion({ question }: { question: Question }) {
  const close = useClose()
  return (
    <>
      <button
        type="button"
        className="button button--quiet"
        aria-disabled={close.isPending || undefined}
        onClick={() => !close.isPending && close.mutate(question.id)}
      >
        {text.page.close}
      </button>
      <p className="meta">{text.page.closeHint}</p>
      {close.isError && (
        <p className="field__error" role="alert">
          {sentenceOf(close.error)}
        </p>
      )}
    </>
  )
}
