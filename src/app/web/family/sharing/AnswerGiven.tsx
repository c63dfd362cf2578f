import { useEffect, useRef } from 'react'
import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import { Icon } from '../../../../design/Icon.tsx'
import { check } from '../../../../design/icons.ts'
import { joinAnd } from '../../../../platform/pure/format.ts'
import { useText, type Words } from '../text.ts'
import { mayAnswerAgain, waitingNames } from './requests.ts'

type AnswerGivenProps = { request: ConsentRequest; onChange: () => void }

/** Calmly: what I said, what it means now, and how to change my mind. */
export function AnswerGiven({ request, onChange }: AnswerGivenProps) {
  const words = useText()
  const { said, change, later } = words.text.sharing.request
  const box = useRef<HTMLDivElement>(null)
  const answer = request.myAnswer
  // The buttons that had the focus are gone after an answer; reading goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus()
  }, [])
  return (
    <div className="family-answer" tabIndex={-1} ref={box}>
      <p>
        <Icon path={check} />
        <b>{answer === 'GRANTED' ? said.yes : answer === 'REFUSED' ? said.no : said.takenBack}</b>
      </p>
      <p>{meaning(request, words)}</p>
      {mayAnswerAgain(request) ? (
        <button type="button" className="button button--quiet" onClick={onChange}>
          {change}
        </button>
      ) : (
        <p>{later}</p>
      )}
    </div>
  )
}

function meaning(request: ConsentRequest, { text, language }: Words): string {
  const words = text.sharing.request.meaning
  const { name } = request.receiver
  if (request.state === 'granted') return words.granted(name)
  if (request.state === 'asked') return words.asked(joinAnd(waitingNames(request), language))
  return request.myAnswer === 'GRANTED' ? words.othersRefused(name) : words.refused(name)
}
