import { useState } from 'react'
import type { OverlapChild, OverlapSwitches, Overlaps } from '../../../../capabilities/overlap/contract.ts'
import { longDate } from '../../../../platform/pure/format.ts'
import { call, Refused } from '../../../../platform/web/api.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { useLoad } from '../useLoad.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

/** Where the region compares: the question to the family, and their answer, for each child. */
export default function OverlapCards() {
  const { data } = useLoad<OverlapSwitches>('/overlap-switches')
  return data?.isOn ? <Cards /> : null
}

function Cards() {
  const { dossier } = usePlace()
  const { data, put } = useLoad<Overlaps>(`/dossiers/${dossier.id}/overlaps`)
  const mine = (data?.children ?? []).filter(({ yours }) => yours?.isNeeded || yours?.answer === 'GRANTED')
  return mine.map((child) => <Card key={child.subjectId} child={child} onAnswered={put} />)
}

type Answer = 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
type CardProps = { child: OverlapChild; onAnswered: (answer: Overlaps) => void }

function Card({ child, onAnswered }: CardProps) {
  const { language, text: shared } = useText()
  const { dossier } = usePlace()
  const text = language === 'en' ? en : nl
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const give = async (answer: Answer) => {
    setBusy(true)
    setTrouble(undefined)
    try {
      const path = `/dossiers/${dossier.id}/overlaps/${child.requestId}/_answer`
      onAnswered(await call<Overlaps>('POST', path, { body: { answer } }))
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
  const heading = `overlap-${child.subjectId}`
  const answer = child.yours?.answer ?? null
  return (
    <section className={answer ? 'sheet family-request' : 'note--ask family-request'} aria-labelledby={heading}>
      <h2 id={heading}>{text.title}</h2>
      <p>
        {text.about(child.name)} {text.asks(child.askedBy ?? '', child.organisation ?? '')}
      </p>
      {answer && <p role="status">{saidOf(child, text, language)}</p>}
      {answer === 'GRANTED' && <p>{child.state === 'agreed' ? text.everyone : text.waiting}</p>}
      {answer ? (
        <details className="family-details">
          <summary>{shared.sharing.request.again}</summary>
          <Facts text={text} />
        </details>
      ) : (
        <Facts text={text} />
      )}
      <div className="button-row button-row--equal">
        {answer === 'GRANTED' ? button(text.takeBack, 'WITHDRAWN') : button(text.yes, 'GRANTED')}
        {answer === null && button(text.no, 'REFUSED')}
      </div>
      <p className="family-request__free">{text.free}</p>
      <p className="field__error" role="alert">
        {trouble}
      </p>
    </section>
  )
}

function Facts({ text }: { text: typeof nl }) {
  return (
    <>
      <p>{text.how}</p>
      <p>{text.hit}</p>
      <p>{text.limits}</p>
      <p>{text.looks}</p>
    </>
  )
}

function saidOf({ yours }: OverlapChild, text: typeof nl, language: 'nl' | 'en'): string {
  if (yours?.answer === 'GRANTED') return text.saidYes(longDate(yours.until ?? '', language))
  return yours?.answer === 'REFUSED' ? text.saidNo : text.takenBack
}
