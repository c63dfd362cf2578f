import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import { joinAnd } from '../../../../platform/pure/format.ts'
import { useText, type Words } from '../text.ts'
import { Answered } from './Answered.tsx'
import { mayAnswerAgain, waitingNames } from './requests.ts'

type AnswerGivenProps = { request: ConsentRequest; onChange: () => void }

/** What I said to a request, what it means now, and how to change my mind. */
export function AnswerGiven({ request, onChange }: AnswerGivenProps) {
  const words = useText()
  const { said, change, later } = words.text.sharing.request
  const answer = request.myAnswer
  return (
    <Answered said={answer === 'GRANTED' ? said.yes : answer === 'REFUSED' ? said.no : said.takenBack}>
      <p>{meaning(request, words)}</p>
      {mayAnswerAgain(request) ? (
        <button type="button" className="button button--quiet" onClick={onChange}>
          {change}
        </button>
      ) : (
        <p>{later}</p>
      )}
    </Answered>
  )
}

function meaning(request: ConsentRequest, { text, language }: Words): string {
  const words = text.sharing.request.meaning
  const { name } = request.receiver
  if (request.state === 'granted') return words.granted(name)
  if (request.state === 'asked') return words.asked(joinAnd(waitingNames(request), language))
  return request.myAnswer === 'GRANTED' ? words.othersRefused(name) : words.refused(name)
}
