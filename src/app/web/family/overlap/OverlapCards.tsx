import { useState } from 'react'
import type { OverlapChild, Overlaps } from '../../../../capabilities/overlap/contract.ts'
import { longDate } from '../../../../platform/pure/format.ts'
import { call, Refused } from '../../../../platform/web/api.ts'
import { usePlace } from '../place.ts'
import { Answered, readOnAt } from '../sharing/Answered.tsx'
import { useText } from '../text.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'
import { useMine, WhereCompared } from './WhereCompared.tsx'

/** Where the region compares: the question to the family, and their answer, for each child. */
export default function OverlapCards() {
  return (
    <WhereCompared>
      <Cards />
    </WhereCompared>
  )
}

function Cards() {
  const { mine, put } = useMine()
  return mine.map((child) => <Card key={child.subjectId} child={child} onAnswered={put} />)
}

type Answer = 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
type CardProps = { child: OverlapChild; onAnswered: (answer: Overlaps) => void }

function Card({ child, onAnswered }: CardProps) {
  const { language, text: shared } = useText()
  const { dossier } = usePlace()
  const text = language === 'en' ? en : nl
  const heading = `overlap-${child.subjectId}`
  const card = `card-${child.subjectId}`
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const give = async (answer: Answer) => {
    setBusy(true)
    setTrouble(undefined)
    try {
      const path = `/dossiers/${dossier.id}/overlaps/${child.requestId}/_answer`
      onAnswered(await call<Overlaps>('POST', path, { body: { answer } }))
      readOnAt(card)
    } catch (error) {
      setTrouble((error instanceof Refused && error.problem.detail) || text.failed)
    }
    setBusy(false)
  }
  const button = (words: string, answer: Answer) => (
    <button
      type="button"
      className="button button--quiet"
      aria-disabled={isBusy}
      onClick={() => !isBusy && void give(answer)}
    >
      {words}
    </button>
  )
  const answer = child.yours?.answer ?? null
  return (
    <section
      id={card}
      tabIndex={-1}
      className={answer ? 'sheet family-request' : 'note--ask family-request'}
      aria-labelledby={heading}
    >
      <h2 id={heading}>{text.title(child.name)}</h2>
      <p>{text.asks(child.askedBy ?? '', child.organisation ?? '')}</p>
      {answer === null ? (
        <>
          <p>{text.how}</p>
          <p>{text.hit}</p>
          <details className="family-details">
            <summary>{text.more}</summary>
            <Limits text={text} />
          </details>
          <div className="button-row button-row--equal">
            {button(text.yes, 'GRANTED')}
            {button(text.no, 'REFUSED')}
          </div>
          <p className="family-request__free">{text.free}</p>
        </>
      ) : (
        <>
          <Answered said={saidOf(answer, text)}>
            <p>{meaningOf(child, text, language)}</p>
            {answer === 'GRANTED' ? button(text.takeBack, 'WITHDRAWN') : button(text.yesAfterAll, 'GRANTED')}
          </Answered>
          <details className="family-details">
            <summary>{shared.sharing.request.again}</summary>
            <p>{text.how}</p>
            <p>{text.hit}</p>
            <Limits text={text} />
          </details>
        </>
      )}
      <p className="field__error" role="alert">
        {trouble}
      </p>
    </section>
  )
}

function Limits({ text }: { text: typeof nl }) {
  return (
    <>
      <p>{text.limits}</p>
      <p>{text.looks}</p>
    </>
  )
}

const saidOf = (answer: Answer, text: typeof nl) =>
  answer === 'GRANTED' ? text.saidYes : answer === 'REFUSED' ? text.saidNo : text.takenBack

function meaningOf({ yours, state }: OverlapChild, text: typeof nl, language: 'nl' | 'en'): string {
  if (yours?.answer !== 'GRANTED') return text.nothing
  return `${text.until(longDate(yours.until ?? '', language))} ${state === 'agreed' ? text.everyone : text.waiting}`
}
