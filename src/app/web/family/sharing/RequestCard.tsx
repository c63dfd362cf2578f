import { useState } from 'react'
import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import { call, Refused } from '../../../../platform/web/api.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { firstName } from '../words.ts'
import { readOnAt } from './Answered.tsx'
import { AnswerGiven } from './AnswerGiven.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { hasAnswered, waitsForMe, whyAgain } from './requests.ts'

type Answer = 'GRANTED' | 'REFUSED'
type RequestCardProps = { request: ConsentRequest; onAnswered: (request: ConsentRequest) => void }

/** One question to the family: everything one needs to know, and two buttons of the same weight. */
export function RequestCard({ request, onAnswered }: RequestCardProps) {
  const all = useText()
  const { text } = all
  const { dossier } = usePlace()
  const words = text.sharing.request
  const [isChanging, setChanging] = useState(false)
  const [sending, setSending] = useState<Answer>()
  const [trouble, setTrouble] = useState<string>()
  const heading = `request-${request.id}`
  const card = `card-${request.id}`
  const give = async (answer: Answer) => {
    setSending(answer)
    setTrouble(undefined)
    try {
      const path = `/dossiers/${dossier.id}/consent-requests/${request.id}/_answer`
      const answered = await call<ConsentRequest>('POST', path, { body: { answer } })
      setChanging(false)
      onAnswered(answered)
      readOnAt(card)
    } catch (error) {
      setTrouble((error instanceof Refused && error.problem.detail) || words.failed)
    }
    setSending(undefined)
  }
  const changeMind = () => {
    setChanging(true)
    readOnAt(card)
  }
  const isDone = hasAnswered(request) && !isChanging
  const mayAnswer = waitsForMe(request) || isChanging
  return (
    <section
      id={card}
      tabIndex={-1}
      className={mayAnswer ? 'note--ask family-request' : 'sheet family-request'}
      aria-labelledby={heading}
    >
      <h2 id={heading}>{words.title(firstName(request.askedBy), request.receiver.name)}</h2>
      {whyAgain(request, all).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isDone ? (
        <>
          <AnswerGiven request={request} onChange={changeMind} />
          <details className="family-details">
            <summary>{words.again}</summary>
            <RequestFacts request={request} />
          </details>
        </>
      ) : (
        <RequestFacts request={request} />
      )}
      {request.state === 'blocked' && <p>{words.blocked}</p>}
      {mayAnswer && (
        <>
          <div className="button-row button-row--equal">
            <AnswerButton words={words.yes} isBusy={sending !== undefined} onPress={() => void give('GRANTED')} />
            <AnswerButton words={words.no} isBusy={sending !== undefined} onPress={() => void give('REFUSED')} />
          </div>
          <p className="family-request__free">{words.free}</p>
        </>
      )}
      <p className="field__error" role="alert">
        {trouble}
      </p>
    </section>
  )
}

function AnswerButton({ words, isBusy, onPress }: { words: string; isBusy: boolean; onPress: () => void }) {
  return (
    <button type="button" className="button button--quiet" aria-disabled={isBusy} onClick={() => !isBusy && onPress()}>
      {words}
    </button>
  )
}
