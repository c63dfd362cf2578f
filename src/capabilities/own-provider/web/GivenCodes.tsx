import { type ReactNode, useEffect, useRef } from 'react'
import type { BegunReset, ConfirmedReset, Reset } from '../contract.ts'
import { momentOf } from './resets-data.ts'
import { text } from './resets-text.ts'

/** What was just made, and is shown this once: the digits to who began, the letter to who confirmed. */
export type Given =
  | { kind: 'digits'; name: string; digits: BegunReset }
  | { kind: 'letter'; reset: Reset; letter: ConfirmedReset }

export function GivenCodes({ given, onDone }: { given: Given; onDone: () => void }) {
  if (given.kind === 'digits') return <Digits {...given} onDone={onDone} />
  return <Letter {...given} onDone={onDone} />
}

/** To be told, so there is nothing to print. */
function Digits({ name, digits, onDone }: { name: string; digits: BegunReset; onDone: () => void }) {
  const words = text.digits
  return (
    <Sheet title={words.title(name)} className="no-print">
      <p className="note note--ask">{words.once}</p>
      <p className="people__code">{digits.secondCode.replace(/(?=\d{3}$)/, ' ')}</p>
      <p>{words.how(name)}</p>
      <p>{words.next}</p>
      <p className="meta">{words.until(...momentOf(digits.endsAt))}</p>
      <button type="button" className="button button--quiet" onClick={onDone}>
        {words.done}
      </button>
    </Sheet>
  )
}

function Letter({ reset, letter, onDone }: { reset: Reset; letter: ConfirmedReset; onDone: () => void }) {
  const words = text.letter
  return (
    <Sheet title={words.title(reset.account.name)}>
      <p className="note note--ask no-print">{words.once}</p>
      <p className="no-print">{words.how(reset.begunBy)}</p>
      <div className="button-row no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {words.print}
        </button>
        <button type="button" className="button button--quiet" onClick={onDone}>
          {words.done}
        </button>
      </div>
      <Slip reset={reset} letter={letter} />
    </Sheet>
  )
}

function Slip({ reset: { account, organisation, begunBy }, letter }: { reset: Reset; letter: ConfirmedReset }) {
  const words = text.letter
  return (
    <div className="people__slip keep-together">
      <p>
        <b>{words.hello}</b>
      </p>
      <p>
        <b dir="auto">{account.name}</b>, <span dir="auto">{organisation.name}</span>
      </p>
      <p>{words.step1(`${location.host}/uitnodiging`)}</p>
      <p>{words.step2}</p>
      <p className="people__code">{letter.code}</p>
      <p>{words.step3(begunBy)}</p>
      <p>{words.step4}</p>
      <p className="meta">{words.until(...momentOf(letter.endsAt))}</p>
    </div>
  )
}

/** Takes focus: the line it came of may stand far below. */
function Sheet({ title, className = '', children }: { title: string; className?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={`sheet people__body ${className}`} aria-labelledby="given-title">
      <h2 id="given-title" className="no-print" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}
