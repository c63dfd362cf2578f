import { Link } from '@tanstack/react-router'
import { sentenceOf } from '../../../platform/web/problems.ts'
import { useWhyNoDossier } from '../../playing-field/agreements/web/readiness.ts'
import { WhyNoDossier } from '../../playing-field/agreements/web/WhyNoDossier.tsx'
import type { Question } from '../contract.ts'
import { mayBecomeDossier, useClose } from './professional-data.ts'
import { PickUpButton } from './professional-pick-up.tsx'
import { text } from './professional-text.ts'

/** What can be done with a question now: pick it up, make a dossier of it, or finish it. Why not stands in words. */
export function NextSteps({ question }: { question: Question }) {
  if (question.state === 'closed') return null
  if (question.state === 'became-dossier') return <ToDossier question={question} />
  if (question.state === 'new' && !question.mayPickUp) return null
  return (
    <section className="question-page__next" aria-labelledby="question-next">
      <h2 id="question-next">{text.page.next}</h2>
      {question.state === 'new' ? <PickUpButton question={question} large /> : <MakeDossier question={question} />}
      {question.state === 'new' && mayBecomeDossier(question) && <p className="meta">{text.page.firstPickUp}</p>}
      {question.state === 'picked-up' && <CloseQuestion question={question} />}
    </section>
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
