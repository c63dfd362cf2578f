import { BRAND_ARCS, BRAND_BOX, BRAND_CORE } from './brand.ts'

/** The brand mark alone; the name stands beside it, or on the link around it. */
export function Logo() {
  return (
    <svg className="brand-mark" viewBox={BRAND_BOX} aria-hidden="true">
      <circle {...BRAND_CORE} />
      {BRAND_ARCS.map((arc) => (
        <path key={arc} d={arc} />
      ))}
    </svg>
  )
}
