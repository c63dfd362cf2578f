import { capital, joinAnd } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { Crossing, PlayingField, Straddling } from '../contract.ts'
import { type AreaKind, areaKinds } from '../vocabulary.ts'
import { text } from './text.ts'

/** "4 gemeenten, 2 samenwerkingsverbanden PO en … In 4 gevallen vallen grenzen niet samen." */
export function FieldSummary({ field: { areas, crossings } }: { field: PlayingField }) {
  const counted = areaKinds
    .map((kind) => ({ kind, count: areas.filter((area) => area.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => text.counted(count, kind))
  const cases = crossings.reduce((sum, one) => sum + one.cases, 0)
  return (
    <p className="playing-field__summary" role="status">
      {counted.length === 0 ? (
        text.table.empty
      ) : (
        <>
          {capital(joinAnd(counted, pageLanguage))}. <b>{text.cases(cases)}</b>
        </>
      )}
    </p>
  )
}

/** Each two kinds whose borders do not coincide: in how many cases, and which areas. */
export function Crossings({ field }: { field: PlayingField }) {
  const nameOf = new Map(field.areas.map(({ id, name }) => [id, name]))
  const { crossings: words } = text
  return (
    <section className="sheet field-crossings" aria-labelledby="field-crossings">
      <h2 id="field-crossings">{words.title}</h2>
      <p className="meta">{field.crossings.length === 0 ? words.none : words.what}</p>
      <ul className="field-crossings__pairs">
        {field.crossings.map((crossing) => (
          <Pair key={`${crossing.kind} ${crossing.otherKind}`} crossing={crossing} nameOf={nameOf} />
        ))}
      </ul>
    </section>
  )
}

type Names = ReadonlyMap<string, string>

function Pair({ crossing, nameOf }: { crossing: Crossing; nameOf: Names }) {
  const { kind, otherKind, cases, straddling, otherStraddling } = crossing
  const { crossings: words, kinds } = text
  return (
    <li className="keep-together">
      <h3>
        {capital(words.pair(kinds.many[kind], kinds.many[otherKind]))}
        <span className="field-crossings__count">{words.cases(cases)}</span>
      </h3>
      <ul>
        {straddling.map((one) => (
          <li key={one.areaId} className="field-crossings__sentence">
            {sentence(one, { of: otherKind, nameOf, say: words.liesIn })}
          </li>
        ))}
        {otherStraddling.map((one) => (
          <li key={one.areaId} className="field-crossings__sentence">
            {sentence(one, { of: kind, nameOf, say: words.touches })}
          </li>
        ))}
      </ul>
    </li>
  )
}

type Saying = { of: AreaKind; nameOf: Names; say: typeof text.crossings.liesIn }

function sentence({ areaId, touches }: Straddling, { of, nameOf, say }: Saying): string {
  const name = (id: string) => nameOf.get(id) ?? ''
  const isMixed = touches.some(({ isWhole }) => isWhole) && touches.some(({ isWhole }) => !isWhole)
  const { whole, part } = text.crossings
  const names = touches.map(({ areaId: id, isWhole }) =>
    !isMixed ? name(id) : isWhole ? whole(name(id)) : part(name(id)),
  )
  return say(name(areaId), touches.length, of, joinAnd(names, pageLanguage))
}
