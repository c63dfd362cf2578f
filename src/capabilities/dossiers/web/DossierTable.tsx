import { Link } from '@tanstack/react-router'
import { Icon } from '../../../design/Icon.tsx'
import { caretDown, caretUp, caretUpDown } from '../../../design/icons.ts'
import { joinAnd, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { DossierRow } from '../contract.ts'
import { ChangedCell, ConsentCell, NextStepCell, TilesCell } from './dossier-cells.tsx'
import type { SortColumn, Sorting } from './dossier-rows.ts'
import { StateStatus } from './StateStatus.tsx'
import { text } from './text.ts'

type DossierTableProps = { rows: readonly DossierRow[]; sorting: Sorting; onSort: (sorting: Sorting) => void }

const COLUMN: Record<SortColumn, string> = {
  name: text.list.family,
  state: text.list.state,
  nextStep: text.list.nextStep,
  consent: text.list.consent,
}

/** Families, a line each; on a phone a block of two lines each. */
export function DossierTable({ rows, sorting, onSort }: DossierTableProps) {
  const sortable = (column: SortColumn) => <SortHeading column={column} sorting={sorting} onSort={onSort} />
  return (
    <table className="dossier-table">
      <caption className="visually-hidden">{text.list.caption(COLUMN[sorting.column])}</caption>
      <thead>
        <tr>
          {sortable('name')}
          <th scope="col">{text.list.school}</th>
          {sortable('state')}
          {sortable('nextStep')}
          {sortable('consent')}
          <th scope="col">{text.list.whoSees}</th>
          <th scope="col">{text.list.changed}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function SortHeading({ column, sorting, onSort }: { column: SortColumn } & Omit<DossierTableProps, 'rows'>) {
  const isSorted = sorting.column === column
  const icon = isSorted ? (sorting.isAscending ? caretUp : caretDown) : caretUpDown
  return (
    <th scope="col" aria-sort={isSorted ? (sorting.isAscending ? 'ascending' : 'descending') : undefined}>
      <button type="button" onClick={() => onSort({ column, isAscending: isSorted ? !sorting.isAscending : true })}>
        {COLUMN[column]}
        <Icon path={icon} />
      </button>
    </th>
  )
}

function Row({ row }: { row: DossierRow }) {
  const children = row.children.map(({ givenName, age }) => (age === null ? givenName : `${givenName} (${age})`))
  return (
    <tr>
      <th scope="row">
        <Link to="/werk/gezinnen/$id" params={{ id: row.id }}>
          {row.name || text.list.noName}
        </Link>
        <span className="meta">{children.join(', ')}</span>
      </th>
      <td className="dossier-table__school">{row.school}</td>
      <td className="dossier-table__state">
        <StateStatus state={row.state} quiet />
        <Quietly row={row} />
      </td>
      <NextStepCell row={row} />
      <ConsentCell consent={row.consent} />
      <TilesCell row={row} />
      <ChangedCell changedAt={row.changedAt} />
    </tr>
  )
}

/** Below the state, without a colour: whose yes is waited for, which one ends soon, about whom to ask anew. */
function Quietly({ row: { state, waitsFor, endsOn, askAgain } }: { row: DossierRow }) {
  const today = useToday()
  const names = (all: readonly string[]) => joinAnd(all, pageLanguage)
  const lines = [
    state !== 'waiting-for-family' && waitsFor.length > 0 && text.list.waitsFor(names(waitsFor)),
    endsOn !== null && text.list.endsOn(shortDate(endsOn, pageLanguage, today)),
    askAgain.length > 0 && text.list.askAgain(names(askAgain)),
  ].filter((line) => line !== false)
  return lines.map((line) => (
    <span key={line} className="meta dossier-table__waits">
      {line}
    </span>
  ))
}
