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

/** What holds now stands first; what held before stays readable, with its days. */
export function History({ link, lines, onBegin, onEnd }: HistoryProps) {
  const today = useToday()
  const isPast = ({ untilOn }: HistoryLine) => untilOn !== null && untilOn < today
  const sorted = lines.toSorted((a, b) => Number(isPast(a)) - Number(isPast(b)))
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
          <Line key={`${line.as}${line.to}${line.fromOn}`} line={line} isPast={isPast(line)} onEnd={onEnd} />
        ))}
      </ul>
    </section>
  )
}

type LineProps = { line: HistoryLine; isPast: boolean; onEnd: (open: OpenLink) => void }

function Line({ line, isPast, onEnd }: LineProps) {
  const { untilOn, label, ...open } = line
  return (
    <li className={isPast ? 'keeping__past' : undefined}>
      <span className="meta">{isPast ? `${text.past}${label && ' · '}${label}` : label}</span>
      <b dir="auto">{open.words}</b>
      <span>{daysIn(line)}</span>
      {untilOn === null && (
        <button type="button" className="button button--quiet button--small" onClick={() => onEnd(open)}>
          {text.end}
          <span className="visually-hidden"> {open.words}</span>
        </button>
      )}
    </li>
  )
}

function daysIn({ fromOn, untilOn }: HistoryLine): string {
  const day = (date: string) => longDate(date, pageLanguage)
  return untilOn === null ? text.since(day(fromOn)) : text.period(day(fromOn), day(untilOn))
}
