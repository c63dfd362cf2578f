import { capital } from '../../../../platform/pure/format.ts'
import type { AreaMap, PlayingField } from '../contract.ts'
import type { AreaKind } from '../vocabulary.ts'
import { tintsFor } from './drawing.ts'
import { lineOf } from './lines.ts'
import { SchoolMark } from './MapMarks.tsx'
import type { Layers } from './search.ts'
import { shapesOf } from './shapes.ts'
import { text } from './text.ts'

type MapLegendProps = { map: AreaMap; field: Pick<PlayingField, 'areas' | 'schools'>; layers: Layers }

/** What tints, lines and marks mean, all named: also what had no room on the map itself. */
export function MapLegend({ map, field, layers }: MapLegendProps) {
  const filled = shapesOf(map, field.areas, layers.fill)
  const tints = tintsFor(filled)
  const hasPoints = layers.hasSchools && map.points.length > 0
  return (
    <dl className="field-legend" aria-label={text.map.legend}>
      <div>
        <dt>{capital(text.kinds.many[layers.fill])}</dt>
        {filled.map(({ areaId, name }, index) => (
          <dd key={areaId}>
            <svg className="field-legend__tint print-colours" viewBox="0 0 22 14" aria-hidden="true">
              <rect className="field-map__area" data-tint={(tints[index] ?? 0) % 4} width={22} height={14} rx={3} />
            </svg>
            {name}
          </dd>
        ))}
      </div>
      {layers.borders.map((kind) => (
        <div key={kind}>
          <dt>
            <LineSample kind={kind} /> {capital(text.kinds.many[kind])}
          </dt>
          <dd>
            {shapesOf(map, field.areas, kind)
              .map(({ name }) => name)
              .join(', ')}
          </dd>
        </div>
      ))}
      {hasPoints && (
        <div>
          <dt>{text.layers.schools}</dt>
          {(['PO', 'VO', null] as const).map((sector) => (
            <dd key={String(sector)}>
              <svg className="field-legend__mark" viewBox="-7 -7 14 14" aria-hidden="true">
                <SchoolMark school={{ sector }} at={[0, 0]} />
              </svg>
              {text.map.schoolKinds[sector === 'PO' ? 'primary' : sector === 'VO' ? 'secondary' : 'other']}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

/** Schools that the map has no place for are listed in words. */
export function SchoolsNotOnMap({ map, field }: Pick<MapLegendProps, 'map' | 'field'>) {
  const placed = new Set(map.points.map(({ code }) => code))
  const missing = field.schools.filter(({ vestiging }) => vestiging === null || !placed.has(vestiging))
  if (missing.length === 0) return null
  const names =
    missing.length > 12 ? text.map.schoolsCounted(missing.length) : missing.map(({ name }) => name).join(', ')
  return <p className="meta">{map.points.length === 0 ? text.map.noSchools : text.map.schoolsMissing(names)}</p>
}

/** A piece of the line with which a kind is drawn. */
export function LineSample({ kind }: { kind: AreaKind }) {
  const { width, dash, isRound, isDouble } = lineOf[kind]
  return (
    <svg className="field-legend__line" viewBox="0 0 46 8" aria-hidden="true">
      <path
        className="field-map__border"
        d="M2 4H44"
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={isRound ? 'round' : 'butt'}
      />
      {isDouble && <path className="field-map__edge" d="M2 4H44" strokeWidth={width / 2.4} />}
    </svg>
  )
}
