import { pageSize } from '../contract.ts'
import { text } from './text.ts'

/** Which part of a long list is shown, and the way to the parts before and after. */
export function Pages({ total, from, onGo }: { total: number; from: number; onGo: (from: number) => void }) {
  if (total <= pageSize) return null
  return (
    <div className="button-row no-print">
      <span className="meta">{text.shown(from + 1, Math.min(from + pageSize, total), total)}</span>
      {from > 0 && (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => onGo(Math.max(0, from - pageSize))}
        >
          {text.earlier}
        </button>
      )}
      {from + pageSize < total && (
        <button type="button" className="button button--quiet button--small" onClick={() => onGo(from + pageSize)}>
          {text.later}
        </button>
      )}
    </div>
  )
}
