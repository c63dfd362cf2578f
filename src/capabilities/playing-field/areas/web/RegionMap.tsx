import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Position } from '../../../../platform/pure/topojson.ts'
import type { AreaMap, FieldSchool, PlayingField } from '../contract.ts'
import { type Box, fitInto, type Project, pathOf, placeName, type Shape, tintsFor } from './drawing.ts'
import { lineOf } from './lines.ts'
import type { Layers } from './search.ts'
import { type NamedShape, shapesOf } from './shapes.ts'
import { text } from './text.ts'

type RegionMapProps = {
  map: AreaMap
  field: Pick<PlayingField, 'areas' | 'schools'>
  layers: Layers
  /** The school or municipality that is looked at. */
  chosenId?: string | undefined
}

/** The map as one picture with a title and a description; who cannot see it, or has no mouse, has the table, which says the same. */
export function RegionMap({ map, field, layers, chosenId }: RegionMapProps) {
  const id = useId()
  const { frame, width } = useWidth()
  const drawing = useMemo(() => draw({ map, field, layers, width, chosenId }), [map, field, layers, width, chosenId])
  // On a phone lines and marks are finer, names as large.
  const weight = width < narrow ? 0.6 : 1
  const names = (shapes: readonly NamedShape[]) => shapes.map(({ name }) => name).join(', ')
  const lines = drawing.borders.map(({ kind, shapes }) => `${text.kinds.many[kind]} (${names(shapes)})`).join('; ')
  return (
    <div ref={frame} className="field-map__frame">
      <svg
        className="field-map print-colours"
        viewBox={`0 0 ${width} ${drawing.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{text.map.svgTitle(text.kinds.one[layers.fill])}</title>
        <desc id={`${id}-desc`}>{text.map.desc(names(drawing.filled), lines)}</desc>
        {drawing.filled.map((shape, index) => (
          <path
            key={shape.areaId}
            className="field-map__area"
            data-tint={(drawing.tints[index] ?? 0) % 4}
            d={pathOf(shape, drawing.project)}
          />
        ))}
        {drawing.borders.map(({ kind, shapes }) =>
          shapes.map((shape) => (
            <Border key={shape.areaId} kind={kind} d={pathOf(shape, drawing.project)} weight={weight} />
          )),
        )}
        <Chosen map={map} field={field} project={drawing.project} chosenId={chosenId} />
        {layers.hasSchools &&
          drawing.schools.map(({ school, at }) => (
            <SchoolMark key={school.id} school={school} at={at} weight={weight} />
          ))}
        {drawing.names.map(({ key, name, box, tint }) => (
          <text
            key={key}
            className={tint === undefined ? 'field-map__name field-map__name--border' : 'field-map__name'}
            data-tint={tint}
            x={box.x + box.width / 2}
            y={box.y + box.height / 2}
          >
            {name}
          </text>
        ))}
        <ChosenSchool map={map} field={field} project={drawing.project} chosenId={chosenId} width={width} />
      </svg>
    </div>
  )
}

/** Names are as large on a phone as on a desk, so the drawing is made for the width that there is. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(720)
  useEffect(() => {
    if (frame.current === null) return
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(240, Math.round(entry?.contentRect.width ?? 720))),
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return { frame, width }
}

interface Name {
  key: string
  name: string
  box: Box
  tint?: number
}

/** Narrower than this there is room for the names of what is filled alone; the legend has all. */
const narrow = 520

function draw({ map, field, layers, width, chosenId }: RegionMapProps & { width: number }) {
  const filled = shapesOf(map, field.areas, layers.fill)
  const borders = layers.borders.map((kind) => ({ kind, shapes: shapesOf(map, field.areas, kind) }))
  const everything = map.outlines as unknown as readonly Shape[]
  const height = Math.round(Math.min(width * 0.76, 640))
  const project = fitInto(everything, { width, height, margin: 10 })
  const tints = tintsFor(filled)
  const schools = marksOf(map, field.schools, project)
  const here = boxOfChosen(
    schools.find(({ school }) => school.id === chosenId),
    width,
  )
  const names: Name[] = []
  const place = (shape: NamedShape, name: string, tint?: number) => {
    const rings = largestOf(shape, project)
    const size = { width: name.length * 7.3 + 10, height: 20 }
    const taken = [...names.map((one) => one.box), ...here]
    const marks = layers.hasSchools
      ? schools.map(({ at: [x, y] }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }))
      : []
    // Beside the schools if there is room, over them if there is not.
    const box = placeName(rings, size, [...taken, ...marks]) ?? placeName(rings, size, taken)
    if (box !== undefined) names.push({ key: shape.areaId, name, box, ...(tint === undefined ? {} : { tint }) })
  }
  for (const [index, shape] of filled.entries()) place(shape, shape.name, (tints[index] ?? 0) % 4)
  for (const { kind, shapes } of width < narrow ? [] : borders)
    for (const shape of shapes) place(shape, withKind(shape.name, text.kinds.short[kind]))
  return { filled, borders, height, project, tints, names, schools }
}

const withKind = (name: string, kind: string) =>
  name.toLowerCase().includes(kind.toLowerCase()) ? name : `${kind} ${name}`

/** The rings of the largest polygon of a shape, on the drawing: that is where its name stands. */
function largestOf({ polygons }: Shape, project: Project): Position[][] {
  const reach = (rings: readonly (readonly Position[])[]) => {
    const xs = (rings[0] ?? []).map(([x]) => x)
    const ys = (rings[0] ?? []).map(([, y]) => y)
    return spread(xs) * spread(ys)
  }
  const [first = [], ...others] = polygons
  const largest = others.reduce((best, one) => (reach(one) > reach(best) ? one : best), first)
  return largest.map((ring) => ring.map(project))
}

const spread = (numbers: readonly number[]) =>
  numbers.reduce((a, b) => Math.max(a, b), -1e9) - numbers.reduce((a, b) => Math.min(a, b), 1e9)

function marksOf(map: AreaMap, schools: readonly FieldSchool[], project: Project) {
  return schools.flatMap((school) => {
    const point = map.points.find(({ code }) => code === school.vestiging)
    return point === undefined ? [] : [{ school, at: project(point.at as unknown as Position) }]
  })
}

/** A border has a light edge, so that it shows on every tint. */
function Border({ kind, d, weight }: { kind: keyof typeof lineOf; d: string; weight: number }) {
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

export const schoolForm = ({ sector }: Pick<FieldSchool, 'sector'>) =>
  sector === 'PO' ? 'primary' : sector === 'VO' ? 'secondary' : 'other'

type ChosenProps = Pick<RegionMapProps, 'map' | 'field' | 'chosenId'> & { project: Project }

function Chosen({ map, field, project, chosenId }: ChosenProps) {
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

/** The name of the chosen school stands beside its mark, on the side where there is room. */
function nameBeside({ school, at: [x, y] }: { school: FieldSchool; at: Position }, width: number) {
  const isOnTheRight = x > width / 2
  return { name: school.name, x: x + (isOnTheRight ? -14 : 14), y, anchor: isOnTheRight ? 'end' : 'start' } as const
}

function boxOfChosen(mark: Parameters<typeof nameBeside>[0] | undefined, width: number): Box[] {
  if (mark === undefined) return []
  const { name, x, y, anchor } = nameBeside(mark, width)
  const wide = name.length * 7.3 + 24
  return [{ x: anchor === 'end' ? x - wide : x - 24, y: y - 11, width: wide + 24, height: 22 }]
}

function ChosenSchool({ map, field, project, chosenId, width }: ChosenProps & { width: number }) {
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
