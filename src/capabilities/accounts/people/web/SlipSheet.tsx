import { civilDateOf, longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { Slips } from '../contract.ts'
import { text } from './text.ts'

const words = text.slips

/** Codes to hand out on paper: shown this once, one slip for each person. */
export function SlipSheet({ slips: { slips, skipped }, onDone }: { slips: Slips; onDone: () => void }) {
  return (
    <section className="people__slips" aria-labelledby="slips-title">
      <div className="no-print">
        <h2 id="slips-title">{words.title}</h2>
        {slips.length > 0 && <p className="note note--ask">{words.once}</p>}
        <div className="button-row">
          {slips.length > 0 && (
            <button type="button" className="button" onClick={() => window.print()}>
              {words.print}
            </button>
          )}
          <button type="button" className="button button--quiet" onClick={onDone}>
            {words.done}
          </button>
        </div>
        {skipped.length > 0 && (
          <>
            <h3>{words.skipped}</h3>
            <ul>
              {skipped.map((one) => (
                <li key={one.name + one.because}>
                  <b dir="auto">{one.name}</b>: {one.because}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <ol className="people__slip-list">
        {slips.map((slip) => (
          <Slip key={slip.code} {...slip} />
        ))}
      </ol>
    </section>
  )
}

function Slip({ name, organisation, code, endsAt }: Slips['slips'][number]) {
  return (
    <li className="people__slip keep-together">
      <p>
        <b dir="auto">{name}</b>, <span dir="auto">{organisation}</span>
      </p>
      <p>{words.step1(`${location.host}/uitnodiging`)}</p>
      <p>{words.step2}</p>
      <p className="people__code">{code}</p>
      <p>{words.step3}</p>
      <p className="meta">{words.until(longDate(civilDateOf(endsAt), pageLanguage))}</p>
    </li>
  )
}
