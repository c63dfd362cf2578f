import { useMemo } from 'react'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { AreaMap, PlayingField } from '../contract.ts'
import type { ReadMap } from '../map-file/rules.ts'
import { type MapFault, mapFaults, mostFaults } from '../map-file/vocabulary.ts'
import { RegionMap } from './RegionMap.tsx'
import type { ChosenFile } from './read-file.ts'
import type { Layers } from './search.ts'
import { kindsOn } from './shapes.ts'
import { text } from './text.ts'

/** What a file would bring, before it is sent: the map itself, and what does not match; or each fault with its place. */
export function FilePreview({ chosen, field }: { chosen: ChosenFile; field: PlayingField }) {
  return (
    <div className="field-load__preview" role="status">
      {chosen.state === 'too-large' && <p>{text.load.tooLarge}</p>}
      {chosen.state === 'not-json' && <p>{text.load.notJson}</p>}
      {chosen.state === 'read' && chosen.map.faults.length > 0 && <Faults faults={chosen.map.faults} />}
      {chosen.state === 'read' && chosen.map.faults.length === 0 && <Found map={chosen.map} field={field} />}
    </div>
  )
}

function Faults({ faults }: { faults: readonly MapFault[] }) {
  return (
    <div className="field-load__faults">
      <h3>{text.load.faults(faults.length)}</h3>
      <ul>
        {faults.map(({ where, fault }) => (
          <li key={`${where} ${fault}`}>
            <code>{where === '' ? text.load.whereFile : where}</code> {mapFaults[fault][pageLanguage]}
          </li>
        ))}
      </ul>
      {faults.length >= mostFaults && <p>{text.load.moreFaults}</p>}
      <p>{text.load.nothingLoaded}</p>
    </div>
  )
}

function Found({ map, field }: { map: ReadMap; field: PlayingField }) {
  const preview = useMemo(() => previewOf(map), [map])
  const known = new Set(field.areas.map(({ kind, code }) => `${kind} ${code}`))
  const drawn = new Set(map.outlines.map(({ kind, code }) => `${kind} ${code}`))
  const unknown = map.outlines.filter(({ kind, code }) => !known.has(`${kind} ${code}`))
  const missing = field.areas.filter(({ kind, code }) => !drawn.has(`${kind} ${code}`))
  return (
    <>
      <h3>{text.load.preview}</h3>
      <p>{text.load.found(map.outlines.length, map.points.length)}</p>
      {unknown.length > 0 && (
        <p>{text.load.unknown(unknown.map(({ kind, code }) => `${text.kinds.one[kind]} ${code}`).join(', '))}</p>
      )}
      {missing.length > 0 && <p>{text.load.missing(missing.map(({ name }) => name).join(', '))}</p>}
      <RegionMap {...preview} field={field} />
    </>
  )
}

/** The first kind of the file filled, and the borders of the two after it. */
function previewOf({ outlines, points }: ReadMap): { map: AreaMap; layers: Layers } {
  const map: AreaMap = {
    id: '',
    source: '',
    fromOn: '',
    outlines: outlines as unknown as AreaMap['outlines'],
    points: points as unknown as AreaMap['points'],
  }
  const [fill = 'municipality', ...others] = kindsOn(map)
  return { map, layers: { fill, borders: others.slice(0, 2), hasSchools: true } }
}
