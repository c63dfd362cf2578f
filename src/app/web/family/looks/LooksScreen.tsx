import { useState } from 'react'
import type { LooksPage } from '../../../../capabilities/access/contract.ts'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { dayHeading } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { LoadState } from '../LoadState.tsx'
import { usePlace } from '../place.ts'
import { ScreenTitle } from '../ScreenTitle.tsx'
import { useText } from '../text.ts'
import { failureOf, useLoad } from '../useLoad.ts'
import { byDay } from './days.ts'
import { KeepLooks } from './KeepLooks.tsx'
import { LookItem } from './LookItem.tsx'
import { type Filter, LooksFilter, noFilter, queryOf, viewersIn } from './LooksFilter.tsx'
import { ToldSection } from './ToldSection.tsx'
import { useLooksText } from './text.ts'
import { WhyQuestion } from './WhyQuestion.tsx'

/** "Wie heeft gekeken": day, person, what, why and when. Nobody can hide a line. */
export function LooksScreen() {
  const looks = useLooksText()
  const { dossier } = usePlace()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const path = `/dossiers/${dossier.id}/looks`
  const all = useLoad<LooksPage>(path)
  return (
    <>
      <ScreenTitle title={looks.title} lead={looks.lead} />
      <ToldSection />
      {all.data && all.data.looks.length > 0 && (
        <LooksFilter filter={filter} viewers={viewersIn(all.data.looks)} onChange={setFilter} />
      )}
      <Filtered key={queryOf(filter)} path={path} filter={filter} />
      <KeepLooks dossierId={dossier.id} />
      <WhyQuestion />
    </>
  )
}

function Filtered({ path, filter }: { path: string; filter: Filter }) {
  const query = queryOf(filter)
  const first = useLoad<LooksPage>(query === '' ? path : `${path}?${query}`)
  return first.data ? <Lines first={first.data} path={path} query={query} /> : <LoadState {...first} />
}

function Lines({ first, path, query }: { first: LooksPage; path: string; query: string }) {
  const { text, language } = useText()
  const looks = useLooksText()
  const { today, say } = usePlace()
  const [older, setOlder] = useState<LooksPage>()
  const { before, beforeId } = older ?? first
  const days = byDay([...first.looks, ...(older?.looks ?? [])])
  const showMore = async () => {
    try {
      const next = await call<LooksPage>('GET', `${path}?${nextPage(query, before, beforeId)}`)
      setOlder((old) => ({ ...next, looks: [...(old?.looks ?? []), ...next.looks] }))
    } catch (error) {
      say({ words: text.failures[failureOf(error)].how, tone: 'trouble' })
    }
  }
  if (days.length === 0) return <NobodyYet isFiltered={query !== ''} />
  return (
    <>
      {days.map(({ day, visits }) => (
        <section key={day} className="family-section family-looks" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayHeading(day, today, language)}</h2>
          <ul className="sheet">
            {visits.map((visit) => (
              <LookItem key={visit.first.id} visit={visit} />
            ))}
          </ul>
        </section>
      ))}
      {before !== null && (
        <button
          type="button"
          className="button button--quiet button--large button--wide"
          onClick={() => void showMore()}
        >
          {looks.more}
        </button>
      )}
    </>
  )
}

function nextPage(query: string, before: string | null, beforeId: string | null): string {
  const next = new URLSearchParams(query)
  if (before !== null) next.set('before', before)
  if (beforeId !== null) next.set('beforeId', beforeId)
  return next.toString()
}

function NobodyYet({ isFiltered }: { isFiltered: boolean }) {
  const looks = useLooksText()
  const { what, how } = isFiltered ? looks.noneFound : looks.empty
  return (
    <div className="sheet family-empty">
      <EmptyState what={what} how={how} />
    </div>
  )
}
