import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { roleName } from '../../../access/web/marker-words.ts'
import type { ConsentMatrix } from '../../contract.ts'
import { type Filter, filtered, type Show } from './filter.ts'
import { MatrixTable } from './MatrixTable.tsx'
import { text } from './text.ts'

/** The whole truth of one family in one look, and what one wants to see of it. */
export function MatrixSection({ matrix }: { matrix: ConsentMatrix }) {
  const [filter, setFilter] = useState<Filter>({ subjectId: '', partyId: '', show: 'all' })
  const change = (part: Partial<Filter>) => setFilter((old) => ({ ...old, ...part }))
  const { parties, blocks } = filtered(matrix, filter)
  return (
    <>
      <Filters matrix={matrix} filter={filter} onChange={change} />
      {blocks.length === 0 ? (
        <EmptyState what={text.nothing} how={text.nothingHow} />
      ) : (
        <MatrixTable blocks={blocks} parties={parties} />
      )}
    </>
  )
}

type FiltersProps = { matrix: ConsentMatrix; filter: Filter; onChange: (part: Partial<Filter>) => void }

function Filters({ matrix, filter, onChange }: FiltersProps) {
  return (
    <div className="matrix-filters no-print">
      <SelectField
        id="matrix-about"
        label={text.about}
        choose={text.everyone}
        options={matrix.subjects.map((one) => ({ value: one.id, label: one.name }))}
        value={filter.subjectId}
        onChange={(event) => onChange({ subjectId: event.target.value })}
      />
      <SelectField
        id="matrix-party"
        label={text.party}
        choose={text.allParties}
        options={matrix.parties.map((one) => ({ value: one.id, label: `${one.name} (${roleName(one.role)})` }))}
        value={filter.partyId}
        onChange={(event) => onChange({ partyId: event.target.value })}
      />
      <SelectField
        id="matrix-show"
        label={text.show}
        options={[
          { value: 'all', label: text.all },
          { value: 'open', label: text.onlyOpen },
          { value: 'closed', label: text.onlyClosed },
        ]}
        value={filter.show}
        onChange={(event) => onChange({ show: event.target.value as Show })}
      />
    </div>
  )
}
