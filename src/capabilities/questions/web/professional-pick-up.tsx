import { Link } from '@tanstack/react-router'
import { sentenceOf } from '../../../platform/web/problems.ts'
import type { Question } from '../contract.ts'
import { nameOfAsker, usePickUp } from './professional-data.ts'
import { text } from './professional-text.ts'

/** Takes the question on. Who may only read it gets a way in instead. */
export function PickUpButton({ question, large = false }: { question: Question; large?: boolean }) {
  const pickUp = usePickUp()
  const size = large ? '' : ' button--quiet button--small'
  if (!question.mayPickUp || question.state !== 'new') {
    if (large) return null
    return (
      <Link
        className="button button--quiet button--small"
        to="/werk/vragen/$id"
        params={{ id: question.id }}
        aria-label={text.of(text.openQuestion, nameOfAsker(question))}
      >
        {text.openQuestion}
      </Link>
    )
  }
  return (
    <>
      <button
        type="button"
        className={`button${size}`}
        disabled={pickUp.isPending}
        aria-label={text.of(text.pickUp, nameOfAsker(question))}
        onClick={() => pickUp.mutate(question.id)}
      >
        {text.pickUp}
      </button>
      {pickUp.isError && (
        <p className="field__error" role="alert">
          {sentenceOf(pickUp.error)}
        </p>
      )}
    </>
  )
}
