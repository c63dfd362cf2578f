import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { dayHeading } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { TimelineItem } from '../contract.ts'
import { useTimeline } from './data.ts'
import { TimelineLine } from './TimelineLine.tsx'
import { text } from './text.ts'

const filters = ['all', 'notes', 'plan', 'consent', 'family'] as const
type Filter = (typeof filters)[number]

const KINDS: Record<Exclude<Filter, 'all' | 'family'>, readonly TimelineItem['kind'][]> = {
  notes: ['note'],
  plan: ['goal', 'action', 'tick', 'score', 'wish'],
  consent: ['request', 'answer'],
}

function passes(item: TimelineItem, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'family' ? item.isOwnWords : KINDS[filter].includes(item.kind)
}

/** What happened, newest first. History only: nothing to do stands here. */
export function Timeline({ dossierId }: { dossierId: string }) {
  const [filter, setFilter] = useState<Filter>('all')
  return (
    <aside className="timeline no-print" aria-labelledby="timeline">
      <div className="section-head">
        <h2 id="timeline">{text.timeline.title}</h2>
        <label>
          <span className="visually-hidden">{text.timeline.filter}</span>
          <select
            className="input input--small"
            value={filter}
            onChange={(event) => setFilter(filters.find((each) => each === event.target.value) ?? 'all')}
          >
            {filters.map((each) => (
              <option key={each} value={each}>
                {text.timeline[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Loaded query={useTimeline(dossierId)}>
        {({ items }) => (
          <Days
            dossierId={dossierId}
            items={withoutRepeats(items).filter((item) => passes(item, filter))}
            isFiltered={filter !== 'all'}
          />
        )}
      </Loaded>
    </aside>
  )
}

/** One answer may be stored for several kinds of information: to a reader it is one event of that day. */
function withoutRepeats(items: readonly TimelineItem[]): TimelineItem[] {
  return items.filter((item, index) => {
    const before = items[index - 1]
    const isRepeat = (['day', 'kind', 'title', 'text', 'by'] as const).every((part) => before?.[part] === item[part])
    return item.kind !== 'answer' || !isRepeat
  })
}

const PAGE = 15

type DaysProps = { dossierId: string; items: readonly TimelineItem[]; isFiltered: boolean }

function Days({ dossierId, items, isFiltered }: DaysProps) {
  const today = useToday()
  const [shown, setShown] = useState(PAGE)
  if (items.length === 0 && isFiltered) return <p className="meta timeline__none">{text.timeline.noneFiltered}</p>
  if (items.length === 0) return <EmptyState what={text.timeline.none} how={text.timeline.noneHow} />
  const days = Map.groupBy(items.slice(0, shown), ({ day }) => day)
  return (
    <>
      <ol className="timeline__days">
        {[...days].map(([day, ofDay]) => (
          <li key={day}>
            <h3>{dayHeading(day, today, pageLanguage)}</h3>
            <ol>
              {ofDay.map((item) => (
                <TimelineLine key={item.id} dossierId={dossierId} item={item} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {items.length > shown && (
        <button type="button" className="button button--bare button--small" onClick={() => setShown(shown + PAGE)}>
          {text.timeline.more}
        </button>
      )}
    </>
  )
}
