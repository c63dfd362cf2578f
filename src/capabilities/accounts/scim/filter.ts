/** A filter as the reader of messages takes it apart: one of these must hold, and of that one every comparison. */
type Comparison = readonly string[]
export interface Terms {
  readonly [attribute: string]: Comparison | readonly Comparison[] | Terms
}

type Value = string | boolean | readonly string[] | undefined

/** What can be asked of a resource, by attribute in small letters, and which attributes are told apart by capitals. */
export interface Asked<T> {
  values: Readonly<Record<string, (of: T) => Value>>
  exact: ReadonlySet<string>
}

interface One {
  attribute: string
  comparator: string
  value: string | undefined
}

const comparators = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'])

/** The comparisons of a filter, by the attribute in full; undefined when it asks for what cannot be asked. */
export function comparisonsOf(filter: readonly Terms[], asked: readonly string[]): One[][] | undefined {
  const all = filter.map((terms) => comparisonsIn(terms, ''))
  const isKnown = ({ attribute, comparator, value }: One) =>
    asked.includes(attribute) && comparators.has(comparator) && (comparator === 'pr' || value !== undefined)
  return all.every((one) => one.length > 0 && one.every(isKnown)) ? all : undefined
}

function comparisonsIn(terms: Terms, above: string): One[] {
  return Object.entries(terms).flatMap(([name, inner]) => {
    const attribute = `${above}${name.toLowerCase()}`
    if (!Array.isArray(inner)) return comparisonsIn(inner as Terms, `${attribute}.`)
    const list = (Array.isArray(inner[0]) ? inner : [inner]) as readonly Comparison[]
    return list.map(([comparator = '', value]) => ({
      attribute,
      comparator: comparator.toLowerCase(),
      value: plainText(value),
    }))
  })
}

/** Truth and numbers come as such; all is compared as text. */
const plainText = (value: unknown) => (value === undefined || value === null ? undefined : String(value))

/** scim-08 — whether a resource is one that the filter asks for. */
export const matches = <T>(of: T, filter: readonly (readonly One[])[], asked: Asked<T>): boolean =>
  filter.some((every) => every.every((one) => holds(one, asked.values[one.attribute]?.(of), asked.exact)))

function holds({ attribute, comparator, value }: One, actual: Value, exact: ReadonlySet<string>): boolean {
  if (Array.isArray(actual)) return actual.some((one) => holds({ attribute, comparator, value }, one, exact))
  if (comparator === 'pr') return actual !== undefined && actual !== ''
  if (actual === undefined) return comparator === 'ne'
  const plain = (text: unknown) => (exact.has(attribute) ? String(text) : String(text).toLowerCase())
  const [have, want] = [plain(actual), plain(value)]
  switch (comparator) {
    case 'eq':
      return have === want
    case 'ne':
      return have !== want
    case 'co':
      return have.includes(want)
    case 'sw':
      return have.startsWith(want)
    case 'ew':
      return have.endsWith(want)
    case 'gt':
      return have > want
    case 'ge':
      return have >= want
    case 'lt':
      return have < want
    default:
      return have <= want
  }
}
