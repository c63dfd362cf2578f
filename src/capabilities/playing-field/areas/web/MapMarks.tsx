import type { Position } from '../../../../platform/pure/topojson.ts'
import type { FieldSchool } from '../contract.ts'
import type { AreaKind } from '../vocabulary.ts'
import { type Project, pathOf } from './drawing.ts'
import { marksOf, nameBeside, type Picture } from './layout.ts'
import { lineOf } from './lines.ts'
import { shapesOf } from './shapes.ts'

/** A border has a light edge, so that it shows on every tint. */
export function Border({ kind, d, weight }: { kind: AreaKind; d: string; weight: number }) {
  const { width, dash, isRound, isDouble } = lineOf[kind]
  return (
    <>
      <path className="field-map__edge" d={d} strokeWidth={(width + 2.4) * weight} />
      <path
        className="field-map__border"
        d={d}
        strokeWidth={width * weight}
        strokeDasharray={dash}
        strokeLinecap={isRound ? 'round' : 'butt'}
      />
      {isDouble && <path className="field-map__edge" d={d} strokeWidth={(width / 2.4) * weight} />}
    </>
  )
}

type SchoolMarkProps = { school: Pick<FieldSchool, 'sector'>; at: Position; weight?: number }

/** Primary schools are rounds, secondary schools squares, others lozenges. */
export function SchoolMark({ school, at: [x, y], weight = 1 }: SchoolMarkProps) {
  const form = schoolForm(school)
  if (form === 'primary')
    return <circle className="field-map__school" cx={x} cy={y} r={3.4 * weight} strokeWidth={1.4 * weight} />
  const turn = form === 'other' ? `rotate(45 ${x} ${y})` : undefined
  const half = 3.6 * weight
  return (
    <rect
      className="field-map__school"
      x={x - half}
      y={y - half}
      width={2 * half}
      height={2 * half}
      strokeWidth={1.4 * weight}
      transform={turn}
    />
  )
}

const schoolForm = ({ sector }: Pick<FieldSchool, 'sector'>) =>
  sector === 'PO' ? 'primary' : sector === 'VO' ? 'secondary' : 'other'

type ChosenProps = Pick<Picture, 'map' | 'field' | 'chosenId'> & { project: Project }

/** The chosen area, with a band in the colour of now around its border. */
export function ChosenArea({ map, field, project, chosenId }: ChosenProps) {
  const area = field.areas.find(({ id }) => id === chosenId)
  const shape = area && shapesOf(map, [area], area.kind)[0]
  if (shape === undefined) return null
  const d = pathOf(shape, project)
  return (
    <>
      <path className="field-map__chosen" d={d} strokeWidth={8} />
      <path className="field-map__border" d={d} strokeWidth={2.6} />
    </>
  )
}

export function ChosenSchool({ map, field, project, chosenId, width }: ChosenProps & { width: number }) {
  const school = field.schools.filter(({ id }) => id === chosenId)
  const [mark] = marksOf(map, school, project)
  if (mark === undefined) return null
  const { name, x, y, anchor } = nameBeside(mark, width)
  return (
    <>
      <circle className="field-map__here" cx={mark.at[0]} cy={mark.at[1]} r={8} />
      <circle className="field-map__here-dot" cx={mark.at[0]} cy={mark.at[1]} r={3} />
      <text className="field-map__name field-map__name--here" x={x} y={y} textAnchor={anchor}>
        {name}
      </text>
    </>
  )
}
