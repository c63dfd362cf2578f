import { useState } from 'react'
import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { dayHeading } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { LoadState } from '../LoadState.tsx'
import { usePlace } from '../place.ts'
import { ScreenTitle } from '../ScreenTitle.tsx'
import { useText } from '../text.ts'
import { failureOf, useLoad } from '../useLoad.ts'
import { byDay } from './days.ts'
import { LookItem } from './LookItem.tsx'
import { WhyQuestion } from './WhyQuestion.tsx'

type Page = { looks: LookLine[]; before: string | null }

/** "Wie heeft gekeken": day, person, what, why and when. Nobody can hide a line. */
export function LooksScreen() {
  const { text } = useText()
  const { dossier } = usePlace()
  const first = useLoad<Page>(`/dossiers/${dossier.id}/looks`)
  return (
    <>
      <ScreenTitle title={text.looks.title} lead={text.looks.lead} />
      {first.data ? <Lines first={first.data} path={`/dossiers/${dossier.id}/looks`} /> : <LoadState {...first} />}
      <WhyQuestion />
    </>
  )
}

function Lines({ first, path }: { first: Page; path: string }) {
  const { text, language } = useText()
  const { today, say } = usePlace()
  const [older, setOlder] = useState<Page>()
  const { before } = older ?? first
  const days = byDay([...first.looks, ...(older?.looks ?? [])])
  const showMore = async (from: string) => {
    try {
      const next = await call<Page>('GET', `${path}?before=${encodeURIComponent(from)}`)
      setOlder((old) => ({ looks: [...(old?.looks ?? []), ...next.looks], before: next.before }))
    } catch (error) {
      say({ words: text.failures[failureOf(error)].how, tone: 'trouble' })
    }
  }
  if (days.length === 0) return <NobodyYet />
  return (
    <>
      {days.map(({ day, lines }) => (
        <section key={day} className="family-section family-looks" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayHeading(day, today, language)}</h2>
          <ul className="sheet">
            {lines.map((line) => (
              <LookItem key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {before !== null && (
        <button
          type="button"
          className="button button--quiet button--large button--wide"
          onClick={() => void showMore(before)}
        >
          {text.looks.more}
        </button>
      )}
    </>
  )
}

function NobodyYet() {
  const { text } = useText()
  return (
    <div className="sheet family-empty">
      <EmptyState what={text.looks.empty.what} how={text.looks.empty.how} />
    </div>
  )
}
