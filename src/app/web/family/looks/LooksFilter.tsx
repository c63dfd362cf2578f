import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { useLooksText } from './text.ts'

export type Filter = { viewerId: string; from: string; until: string }
export const noFilter: Filter = { viewerId: '', from: '', until: '' }

/** What was chosen, as the address asks for it; nothing chosen is an empty text. */
export function queryOf(filter: Filter): string {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString()
}

export type Viewer = { id: string; name: string; isYou: boolean }

/** Everyone who stands in the lines, once, by name. */
export function viewersIn(looks: readonly LookLine[]): Viewer[] {
  const known = looks.flatMap(({ viewerId, name, isYou }) => (viewerId && name ? [{ id: viewerId, name, isYou }] : []))
  return [...new Map(known.map((one) => [one.id, one])).values()].sort((one, other) =>
    one.name.localeCompare(other.name),
  )
}

type LooksFilterProps = { filter: Filter; viewers: readonly Viewer[]; onChange: (filter: Filter) => void }

/** By person and period. Closed at first: most people only want to see the newest. */
export function LooksFilter({ filter, viewers, onChange }: LooksFilterProps) {
  const looks = useLooksText()
  const words = looks.filter
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part })
  return (
    <details className="family-looks-filter no-print">
      <summary>{words.title}</summary>
      <div className="sheet">
        <label>
          <span className="field__label">{words.who}</span>
          <select
            className="input"
            value={filter.viewerId}
            onChange={(event) => change({ viewerId: event.target.value })}
          >
            <option value="">{words.everybody}</option>
            {viewers.map(({ id, name, isYou }) => (
              <option key={id} value={id}>
                {isYou ? looks.you : name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="field__label">{words.from}</span>
          <input
            className="input"
            type="date"
            value={filter.from}
            onChange={(event) => change({ from: event.target.value })}
          />
        </label>
        <label>
          <span className="field__label">{words.until}</span>
          <input
            className="input"
            type="date"
            value={filter.until}
            onChange={(event) => change({ until: event.target.value })}
          />
        </label>
      </div>
    </details>
  )
}
