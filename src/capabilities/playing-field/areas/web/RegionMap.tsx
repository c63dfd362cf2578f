import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { pathOf } from './drawing.ts'
import { layOut, narrow, type Picture } from './layout.ts'
import { Border, ChosenArea, ChosenSchool, SchoolMark } from './MapMarks.tsx'
import type { NamedShape } from './shapes.ts'
import { text } from './text.ts'

/** The map as one picture with a title and a description; who cannot see it, or has no mouse, has the table, which says the same. */
export function RegionMap({ map, field, layers, chosenId }: Picture) {
  const id = useId()
  const { frame, width } = useWidth()
  const drawing = useMemo(() => layOut({ map, field, layers, width, chosenId }), [map, field, layers, width, chosenId])
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
        <ChosenArea map={map} field={field} project={drawing.project} chosenId={chosenId} />
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
