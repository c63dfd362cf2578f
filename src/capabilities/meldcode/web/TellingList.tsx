import { civilDateOf, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Meldcode } from '../contract.ts'
import type { OpenForm } from './OpenedForm.tsx'
import { text } from './text.ts'

type Write = ((open: OpenForm) => void) | undefined
type TellingListProps = { meldcode: Meldcode; onWrite: Write }
type Telling = Meldcode['tellings'][number]

/** Advice and reports, each with what was told, on which ground, and what came after. */
export function TellingList({ meldcode: { tellings }, onWrite }: TellingListProps) {
  return (
    <section className="sheet" aria-labelledby="tellings">
      <div className="sheet__head">
        <h2 id="tellings">{text.page.tellings}</h2>
        {onWrite && (
          <div className="button-row">
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => onWrite({ form: 'tell', kind: 'advice' })}
            >
              {text.actions.advice}
            </button>
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => onWrite({ form: 'tell', kind: 'report' })}
            >
              {text.actions.report}
            </button>
          </div>
        )}
      </div>
      {tellings.length === 0 && <p className="meldcode__empty">{text.page.noTelling}</p>}
      <ul className="meldcode__list">
        {tellings.map((one) => (
          <TellingItem key={one.id} telling={one} onWrite={onWrite} />
        ))}
      </ul>
    </section>
  )
}

function TellingItem({ telling, onWrite }: { telling: Telling; onWrite: Write }) {
  const today = useToday()
  const day = (date: string) => shortDate(date, pageLanguage, today)
  return (
    <li className="meldcode__step">
      <div className="meldcode__step-head">
        <h3>{text.telling[telling.kind]}</h3>
        <span className="meta">
          {telling.receiver}, {day(telling.toldOn)}
        </span>
      </div>
      <p className="meldcode__told" dir="auto">
        {telling.text}
      </p>
      {telling.pieces.map((one) => (
        <p key={`${one.heading} ${one.writtenOn} ${one.text}`} className="meldcode__told" dir="auto">
          <b>{one.heading}</b>
          {'\n'}
          {one.text}
        </p>
      ))}
      <p className="meta">{text.ground[telling.rule as keyof typeof text.ground]}</p>
      {telling.followUps.map((one) => (
        <div key={one.at} className="meldcode__written">
          <p>
            <b>
              {one.kind === 'postponed'
                ? text.followUp.postponed(day(one.reviewOn ?? ''), one.second ?? '')
                : text.followUp[one.kind]}
            </b>
          </p>
          <p dir="auto">{one.text}</p>
          <p className="meta">{text.written(one.by, day(civilDateOf(one.at)))}</p>
        </div>
      ))}
      {telling.kind === 'report' && <AfterReport telling={telling} onWrite={onWrite} />}
      <p className="meta meldcode__hash">{text.fingerprint(telling.sha256)}</p>
    </li>
  )
}

function AfterReport({ telling, onWrite }: { telling: Telling; onWrite: Write }) {
  const today = useToday()
  const kinds = telling.followUps.map((one) => one.kind)
  const open = (kind: 'answered' | 'informed' | 'postponed') => () =>
    onWrite?.({ form: 'follow-up', tellingId: telling.id, kind })
  const isTold = kinds.includes('informed')
  return (
    <>
      {!kinds.includes('answered') && telling.answerBefore !== null && (
        <p>{text.answerBefore(shortDate(telling.answerBefore, pageLanguage, today))}</p>
      )}
      {!isTold && !kinds.includes('postponed') && <p className="meldcode__norm">{text.tellFamily}</p>}
      {onWrite && (
        <div className="button-row">
          {!isTold && <Small onPress={open('informed')}>{text.actions.informed}</Small>}
          {!isTold && <Small onPress={open('postponed')}>{text.actions.postponed}</Small>}
          {!kinds.includes('answered') && <Small onPress={open('answered')}>{text.actions.answered}</Small>}
        </div>
      )}
    </>
  )
}

function Small({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button type="button" className="button button--quiet button--small" onClick={onPress}>
      {children}
    </button>
  )
}
