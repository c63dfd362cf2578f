import './routing.css'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { shortDate, weekdayDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { RoutingGap, RoutingGaps } from '../contract.ts'
import { useGaps } from './data.ts'
import { text } from './text.ts'

/** Every school and municipality from which a question reaches nobody, now or within eight weeks. */
export default function GapsPage() {
  usePageTitle(text.gaps.title)
  return (
    <div className="page-stack">
      <Loaded query={useGaps()} isPage>
        {(found) => <Found {...found} />}
      </Loaded>
      <p>
        <Link to="/werk/scholen/wie-krijgt">{text.gaps.back}</Link>
      </p>
    </div>
  )
}

function Found({ from, until, gaps }: RoutingGaps) {
  const open = gaps.filter((one) => one.gap !== null)
  const notices = gaps.filter((one) => one.gap === null)
  const days = { from, until }
  return (
    <>
      <header>
        <h1>{text.gaps.title}</h1>
        <p className="page-lead">{text.gaps.lead(weekdayDate(until, pageLanguage))}</p>
      </header>
      {gaps.length === 0 && <EmptyState what={text.gaps.none} how={text.gaps.noneHow} />}
      {gaps.length > 0 && <Gaps id="open" title={text.gaps.open} gaps={open} days={days} />}
      {notices.length > 0 && <Gaps id="notices" title={text.gaps.notices} gaps={notices} days={days} />}
    </>
  )
}

type GapsProps = { id: string; title: string; gaps: readonly RoutingGap[]; days: { from: string; until: string } }

function Gaps({ id, title, gaps, days }: GapsProps) {
  return (
    <section className="sheet" aria-labelledby={`gaps-${id}`}>
      <div className="sheet__head">
        <h2 id={`gaps-${id}`}>{title}</h2>
      </div>
      {gaps.length === 0 && <p className="route-line">{text.gaps.noneOpen}</p>}
      <ul>
        {gaps.map((one) => (
          <li key={`${one.about} ${one.id} ${one.fromOn}`} className="route-line">
            <div>
              <p className="meta">{text.gaps.about[one.about]}</p>
              <p>
                <b>{one.name}</b>
              </p>
            </div>
            <div>
              <p>{one.because[pageLanguage]}</p>
              <p className="meta">
                <When gap={one} days={days} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function When({ gap: { fromOn, untilOn }, days }: { gap: RoutingGap; days: GapsProps['days'] }) {
  const today = useToday()
  const day = (date: string) => shortDate(date, pageLanguage, today)
  const [isFirst, isLast] = [fromOn === days.from, untilOn === days.until]
  if (isFirst && isLast) return text.gaps.always
  if (isLast) return text.gaps.from(day(fromOn))
  return isFirst ? text.gaps.until(day(untilOn)) : text.gaps.between(day(fromOn), day(untilOn))
}
