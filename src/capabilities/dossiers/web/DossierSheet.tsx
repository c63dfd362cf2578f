import { type ReactNode, useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { useToday } from '../../../platform/web/today.ts'
import type { DossierRow } from '../contract.ts'
import { DossierTable } from './DossierTable.tsx'
import { useDossierRows } from './data.ts'
import { passes, type RowFilter, rowFilters, type SortColumn, sorted } from './dossier-rows.ts'
import { text } from './text.ts'

type DossierSheetProps = {
  title: string
  /** What is searched for, by a field elsewhere on the page. */
  search: string
  firstSort: SortColumn
  /** How a family comes here, for this person. */
  how: string
  action?: ReactNode
}

/** The list of families that are open to this person, with its filter and order. */
export function DossierSheet({ title, search, firstSort, how, action }: DossierSheetProps) {
  const query = useDossierRows(search)
  const [filter, setFilter] = useState<RowFilter>('all')
  return (
    <section className="sheet" aria-labelledby="families">
      <div className="sheet__head dossier-sheet__head">
        <h2 id="families">{title}</h2>
        {query.isSuccess && query.data.dossiers.length > 0 && (
          <Filters rows={query.data.dossiers} filter={filter} onFilter={setFilter} />
        )}
      </div>
      <Loaded query={query}>
        {({ dossiers }) =>
          dossiers.length === 0 ? (
            <Nothing search={search} how={how} action={action} />
          ) : (
            <Rows rows={dossiers} filter={filter} firstSort={firstSort} />
          )
        }
      </Loaded>
    </section>
  )
}

function Rows({ rows, filter, firstSort }: { rows: readonly DossierRow[]; filter: RowFilter; firstSort: SortColumn }) {
  const today = useToday()
  const [sorting, setSorting] = useState({ column: firstSort, isAscending: true })
  const shown = sorted(
    rows.filter((row) => passes(row, filter, today)),
    sorting,
  )
  if (shown.length === 0) return <EmptyState what={text.list.noneFiltered} how={text.list.noneFilteredHow} />
  return <DossierTable rows={shown} sorting={sorting} onSort={setSorting} />
}

function Nothing({ search, how, action }: { search: string; how: string; action: ReactNode }) {
  if (search === '') return <EmptyState what={text.list.none} how={how} action={action} />
  return <EmptyState what={text.list.noneFound(search)} how={text.list.noneFoundHow} />
}

type FiltersProps = { rows: readonly DossierRow[]; filter: RowFilter; onFilter: (filter: RowFilter) => void }

function Filters({ rows, filter, onFilter }: FiltersProps) {
  const today = useToday()
  return (
    <fieldset className="filter-row">
      <legend className="visually-hidden">{text.list.filters}</legend>
      {rowFilters.map((each) => (
        <button
          key={each}
          type="button"
          className="filter"
          aria-pressed={filter === each}
          onClick={() => onFilter(each)}
        >
          {text.list[each]} <span>{rows.filter((row) => passes(row, each, today)).length}</span>
        </button>
      ))}
    </fieldset>
  )
}
