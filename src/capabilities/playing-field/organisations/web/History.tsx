import { longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { LinkKind, OpenLink } from './LinkPanels.tsx'
import { text } from './text.ts'

export type HistoryLine = OpenLink & { untilOn: string | null; label: string }

type HistoryProps = {
  link: LinkKind
  lines: readonly HistoryLine[]
  onBegin: () => void
  onEnd: (open: OpenLink) => void
}

/** What holds now stands first, then what is still to begin; what held before stays readable, with its days. */
export function History({ link, lines, onBegin, onEnd }: HistoryProps) {
  const today = useToday()
  const order = (line: HistoryLine) => times.indexOf(timeOf(line, today))
  const sorted = lines.toSorted((a, b) => order(a) - order(b))
  const heading = `keeping-${link}`
  return (
    <section className="sheet" aria-labelledby={heading}>
      <div className="sheet__head">
        <h2 id={heading}>{text.parts[link]}</h2>
        <button type="button" className="button button--quiet button--small" onClick={onBegin}>
          {text.begin[link]}
        </button>
      </div>
      {sorted.length === 0 && <p className="keeping__empty">{text.empty[link]}</p>}
      <ul className="keeping__history">
        {sorted.map((line) => (
          <Line key={`${line.as}${line.to}${line.fromOn}`} line={line} time={timeOf(line, today)} onEnd={onEnd} />
        ))}
      </ul>
    </section>
  )
}

const times = ['now', 'later', 'past'] as const
type Time = (typeof times)[number]

function timeOf({ fromOn, untilOn }: HistoryLine, today: string): Time {
  if (fromOn > today) return 'later'
  return untilOn !== null && untilOn < today ? 'past' : 'now'
}

type LineProps = { line: HistoryLine; time: Time; onEnd: (open: OpenLink) => void }

function Line({ line, time, onEnd }: LineProps) {
  const { untilOn: _, label, ...open } = line
  const mark = { now: undefined, later: text.planned, past: text.past }[time]
  return (
    <li className={time === 'past' ? 'keeping__past' : undefined}>
      <span className="meta">{[mark, label].filter(Boolean).join(' · ')}</span>
      <b dir="auto">{open.words}</b>
      <span>{daysIn(line, time)}</span>
      {time !== 'past' && (
        <button type="button" className="button button--quiet button--small" onClick={() => onEnd(open)}>
          {time === 'later' ? text.takeBack : text.end}
          <span className="visually-hidden"> {open.words}</span>
        </button>
      )}
    </li>
  )
}

function daysIn({ fromOn, untilOn }: HistoryLine, time: Time): string {
  const day = (date: string) => longDate(date, pageLanguage)
  if (untilOn !== null) return text.period(day(fromOn), day(untilOn))
  return time === 'later' ? text.from(day(fromOn)) : text.since(day(fromOn))
}
