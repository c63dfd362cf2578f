import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Icon } from '../../../../design/Icon.tsx'
import { fileText } from '../../../../design/icons.ts'
import { capital } from '../../../../platform/pure/format.ts'
import type { Standing } from '../contract.ts'
import { saveCsv } from './csv.ts'
import { byLevel, csvRows, dayWords, howWords, type Row } from './rows.ts'
import { text } from './text.ts'

type AreaTableProps = {
  title: string
  day: string
  rows: readonly Row[]
  /** Of a school: its board that day, null when none is known. Left out for what has no board. */
  board?: Standing['board']
  /** One place is looked at: how it belongs to each area is said. */
  hasHow?: boolean
}

/** The areas by level, and who works in each; the same truth as the map, and to take along as a file. */
export function AreaTable({ title, day, rows, board, hasHow = false }: AreaTableProps) {
  const { table } = text
  return (
    <section className="sheet field-table" aria-labelledby="field-table">
      <div className="sheet__head">
        <h2 id="field-table">{title}</h2>
        <button
          type="button"
          className="button button--quiet button--small no-print"
          onClick={() => saveCsv(`${table.file}-${day}`, csvRows(rows, board ?? null))}
        >
          <Icon path={fileText} />
          {table.download}
        </button>
      </div>
      {board !== undefined && <Board board={board} />}
      {rows.length === 0 ? (
        <EmptyState what={table.empty} how={table.emptyHow} />
      ) : (
        <Rows rows={rows} hasHow={hasHow} />
      )}
    </section>
  )
}

export function Board({ board }: { board: Standing['board'] }) {
  const { table } = text
  return (
    <p className="field-table__board">
      <b>{table.board}</b>{' '}
      {board === null
        ? table.noBoard
        : table.boardOf(board.name, dayWords(board.sinceOn), board.untilOn === null ? null : dayWords(board.untilOn))}
    </p>
  )
}

function Rows({ rows, hasHow }: { rows: readonly Row[]; hasHow: boolean }) {
  const { table } = text
  const columns = [table.kind, table.name, table.code, ...(hasHow ? [table.how] : []), table.who, table.since]
  return (
    <table className="field-table__rows" aria-labelledby="field-table">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {byLevel(rows).map((group) => (
        <tbody key={group.level}>
          <tr>
            <th className="field-table__level" scope="rowgroup" colSpan={columns.length}>
              {text.levels[group.level]}
            </th>
          </tr>
          {group.rows.map((row) => (
            <AreaRow key={`${row.areaId} ${row.how}`} row={row} hasHow={hasHow} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function AreaRow({ row, hasHow }: { row: Row; hasHow: boolean }) {
  const { table } = text
  return (
    <tr>
      <td>{capital(text.kinds.one[row.kind])}</td>
      <th scope="row">{row.name}</th>
      <td data-label={table.code}>{row.code}</td>
      {hasHow && <td data-label={table.how}>{howWords(row)}</td>}
      <td data-label={table.who}>
        {row.parties.length === 0 ? (
          <span className="meta">{table.nobody}</span>
        ) : (
          row.parties.map(({ name }) => name).join(', ')
        )}
      </td>
      <td data-label={table.since}>{dayWords(row.sinceOn)}</td>
    </tr>
  )
}
