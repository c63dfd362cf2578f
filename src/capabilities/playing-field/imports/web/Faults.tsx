import type { ImportState } from '../contract.ts'
import { text } from './text.ts'

const words = text.faults

/** imports-11: every faulty row by line, column and reason. */
export function Faults({ state: { faults, counts, state } }: { state: ImportState }) {
  if (faults.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="import-faults">
      <div className="sheet__head">
        <h2 id="import-faults">{state === 'unreadable' ? text.unreadable : words.title(counts.faultyRows)}</h2>
      </div>
      <table className="imports__faults">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, reason }) => (
            <tr key={`${line} ${column} ${reason}`}>
              <td>{line}</td>
              <td dir="auto">{column ?? words.whole}</td>
              <td dir="auto">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {counts.faults > faults.length && <p className="imports__more">{words.more(counts.faults - faults.length)}</p>}
    </section>
  )
}
