import type { Cooperation } from '../contract.ts'
import { text } from './text.ts'
import { dateWords } from './words.ts'

const words = text.who

/** Which organisations work together, for which schools and municipalities, since when. */
export function WhoTakesPart({ cooperation }: { cooperation: Cooperation }) {
  const { sinceOn, organisations, schools, municipalities } = cooperation
  return (
    <section className="agreements__who" aria-labelledby={`who-${cooperation.id}`}>
      <h3 id={`who-${cooperation.id}`}>{words.title}</h3>
      <p className="meta">{words.since(dateWords(sinceOn))}</p>
      <h4>{words.organisations}</h4>
      <Names of={organisations} sinceOn={sinceOn} />
      <h4>{words.municipalities}</h4>
      <Names of={municipalities} sinceOn={sinceOn} />
      <h4>{words.schools(schools.length)}</h4>
      {schools.length === 0 ? (
        <p className="meta">{words.noSchools}</p>
      ) : (
        <details>
          <summary>{words.allSchools}</summary>
          <Names of={schools} sinceOn={sinceOn} />
        </details>
      )}
    </section>
  )
}

type NamesProps = { of: readonly { id: string; name: string; sinceOn: string }[]; sinceOn: string }

/** Since when is said only of who came later. */
function Names({ of, sinceOn }: NamesProps) {
  return (
    <ul className="agreements__names">
      {of.map((one) => (
        <li key={one.id}>
          {one.name}
          {one.sinceOn > sinceOn && <span className="meta"> {words.later(dateWords(one.sinceOn))}</span>}
        </li>
      ))}
    </ul>
  )
}
