import { Link } from '@tanstack/react-router'
import { sentenceOf } from '../../../platform/web/problems.ts'
import type { Question } from '../contract.ts'
import { nameOfAsker, usePickUp } from './professional-data.ts'
import { text } from './professional-text.ts'

type PickUpButtonProps = {
  question: Question
  large?: boolean
  /** The line may vanish from a list of new questions: who lists them says what became of it. */
  onPickedUp?: (question: Question) => void
}

/** Takes the question on. Who may only read it gets a way in instead. */
export function PickUpButton({ question, large = false, onPickedUp }: PickUpButtonProps) {
  const pickUp = usePickUp(onPickedUp)
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
        aria-disabled={pickUp.isPending || undefined}
        aria-label={text.of(text.pickUp, nameOfAsker(question))}
        onClick={() => !pickUp.isPending && pickUp.mutate(question.id)}
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
