import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { longDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { type FieldOrganisation, type FieldOrganisations, pageSize } from '../contract.ts'
import { organisationKinds } from '../vocabulary.ts'
import { AddPanel } from './AddPanel.tsx'
import { type Narrowing, useFieldOrganisations } from './data.ts'
import { KeepingFrame } from './KeepingFrame.tsx'
import { text } from './text.ts'
import './organisations.css'

type Narrowed = { narrowing: Narrowing; onNarrow: (next: Narrowing) => void }

/** organisations-01: the organisations as they are on a day, narrowed by kind and words. */
export function OrganisationsPage({ narrowing, onNarrow }: Narrowed) {
  const [isAdding, setAdding] = useState(false)
  const query = useFieldOrganisations(narrowing)
  return (
    <KeepingFrame lead={text.lead}>
      <Search narrowing={narrowing} onNarrow={onNarrow} />
      <div className="section-head">
        <div role="status" className="keeping__count">
          {query.data !== undefined && <h2>{text.count(query.data.total)}</h2>}
        </div>
        <button type="button" className="button button--quiet" onClick={() => setAdding(true)}>
          {text.add}
        </button>
      </div>
      <Loaded query={query}>{(data) => <List data={data} narrowing={narrowing} onNarrow={onNarrow} />}</Loaded>
      {isAdding && <AddPanel onClose={() => setAdding(false)} />}
    </KeepingFrame>
  )
}

function Search({ narrowing, onNarrow }: Narrowed) {
  const today = useToday()
  const { vanaf: _, ...kept } = narrowing
  return (
    <search className="keeping__search">
      <TextField
        id="keeping-words"
        label={text.search.label}
        type="search"
        defaultValue={narrowing.zoek ?? ''}
        onChange={({ target }) => onNarrow({ ...kept, zoek: target.value })}
      />
      <SelectField
        id="keeping-kind"
        label={text.search.kind}
        choose={text.search.all}
        options={organisationKinds.map((value) => ({ value, label: text.kinds[value] }))}
        value={narrowing.soort ?? ''}
        onChange={({ target }) => onNarrow({ ...kept, soort: target.value })}
      />
      <TextField
        id="keeping-on"
        label={text.search.on}
        type="date"
        value={narrowing.op ?? today}
        onChange={({ target }) => onNarrow({ ...kept, op: target.value === today ? '' : target.value })}
      />
    </search>
  )
}

function List({ data, narrowing, onNarrow }: Narrowed & { data: FieldOrganisations }) {
  if (data.organisations.length === 0) return <EmptyState {...text.none} />
  const { name, kind, numbers, board, areas } = text.columns
  return (
    <>
      <div className="sheet">
        <table className="kept-list">
          <thead>
            <tr>
              {[name, kind, numbers, board, areas].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.organisations.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </tbody>
        </table>
      </div>
      <Pages total={data.total} narrowing={narrowing} onNarrow={onNarrow} />
    </>
  )
}

function Line({ one }: { one: FieldOrganisation }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/werk/beheer/organisaties/$id" params={{ id: one.id }} dir="auto">
          {one.name}
        </Link>
        <span className="meta">
          {one.place}
          {one.closedOn !== null && ` · ${text.closed(longDate(one.closedOn, pageLanguage))}`}
        </span>
      </th>
      <td data-column={text.columns.kind}>{text.kinds[one.kind]}</td>
      <td data-column={text.columns.numbers}>
        {one.identifiers.map(({ scheme, value }) => (
          <span key={scheme + value} className="keeping__number">
            <span className="meta">{text.schemes[scheme] ?? scheme}</span> {value}
          </span>
        ))}
      </td>
      <td data-column={text.columns.board}>{one.board}</td>
      <td data-column={text.columns.areas}>{one.areas.map((area) => area.name).join(', ')}</td>
    </tr>
  )
}

function Pages({ total, narrowing, onNarrow }: Narrowed & { total: number }) {
  const from = narrowing.vanaf ?? 0
  if (total <= pageSize) return null
  const go = (vanaf: number) => () => onNarrow({ ...narrowing, vanaf })
  return (
    <div className="button-row">
      <span className="meta">{text.shown(from + 1, Math.min(from + pageSize, total), total)}</span>
      {from > 0 && (
        <button type="button" className="button button--quiet button--small" onClick={go(Math.max(0, from - pageSize))}>
          {text.earlier}
        </button>
      )}
      {from + pageSize < total && (
        <button type="button" className="button button--quiet button--small" onClick={go(from + pageSize)}>
          {text.later}
        </button>
      )}
    </div>
  )
}
