import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { Status } from '../../../../design/Status.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { capital, civilDateOf, longDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import { roles } from '../../../playing-field/organisations/roles.ts'
import { type KeptPeople, type KeptPerson, personStates } from '../contract.ts'
import { AddPanel } from './AddPanel.tsx'
import { type PeopleNarrowing, usePeople } from './data.ts'
import { OrganisationField } from './OrganisationField.tsx'
import { Pages } from './Pages.tsx'
import { PeopleFrame, useKeeper } from './PeopleFrame.tsx'
import { text } from './text.ts'
import { WorkLine } from './WorkLine.tsx'

type Narrowed = { narrowing: PeopleNarrowing; onNarrow: (next: PeopleNarrowing) => void }

/** accounts-31: the people whom this administrator keeps, narrowed by name, role, organisation and how it stands. */
export function PeoplePage({ narrowing, onNarrow }: Narrowed) {
  const [isAdding, setAdding] = useState(false)
  const query = usePeople(narrowing)
  const isOfRegion = useKeeper().role === 'ADMINISTRATOR'
  return (
    <PeopleFrame lead={text.lead}>
      <Search narrowing={narrowing} onNarrow={onNarrow} />
      <div className="section-head">
        <div role="status" className="people__count">
          {query.data !== undefined && <h2>{text.count(query.data.total)}</h2>}
        </div>
        <button type="button" className="button button--quiet" onClick={() => setAdding(true)}>
          {text.add}
        </button>
      </div>
      <Loaded query={query}>{(data) => <List data={data} narrowing={narrowing} onNarrow={onNarrow} />}</Loaded>
      {isOfRegion && (
        <p className="meta">
          <Link to="/werk/beheer/importeren">{text.imports}</Link>
        </p>
      )}
      {isAdding && <AddPanel onClose={() => setAdding(false)} />}
    </PeopleFrame>
  )
}

function Search({ narrowing, onNarrow }: Narrowed) {
  const { vanaf: _, ...kept } = narrowing
  const isOfRegion = useKeeper().role === 'ADMINISTRATOR'
  return (
    <search className="people__search">
      <TextField
        id="people-words"
        label={text.search.name}
        type="search"
        defaultValue={narrowing.zoek ?? ''}
        onChange={({ target }) => onNarrow({ ...kept, zoek: target.value })}
      />
      <SelectField
        id="people-role"
        label={text.search.role}
        choose={text.search.all}
        options={roles.map((value) => ({ value, label: capital(roleName(value)) }))}
        value={narrowing.rol ?? ''}
        onChange={({ target }) => onNarrow({ ...kept, rol: target.value })}
      />
      <SelectField
        id="people-state"
        label={text.search.state}
        choose={text.search.all}
        options={personStates.map((value) => ({ value, label: text.states[value] }))}
        value={narrowing.stand ?? ''}
        onChange={({ target }) => onNarrow({ ...kept, stand: target.value })}
      />
      {isOfRegion && (
        <OrganisationField
          id="people-organisation"
          label={text.search.organisation}
          choose={text.search.all}
          value={narrowing.organisatie ?? ''}
          onChange={(one) => onNarrow({ ...kept, organisatie: one?.id ?? '' })}
        />
      )}
    </search>
  )
}

function List({ data, narrowing, onNarrow }: Narrowed & { data: KeptPeople }) {
  if (data.people.length === 0) return <EmptyState {...text.none} />
  const { name, work, signsIn } = text.columns
  return (
    <>
      <div className="sheet">
        <table className="kept-list">
          <thead>
            <tr>
              {[name, work, signsIn].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.people.map((one) => (
              <Line key={one.accountId} person={one} />
            ))}
          </tbody>
        </table>
      </div>
      <Pages total={data.total} from={narrowing.vanaf ?? 0} onGo={(vanaf) => onNarrow({ ...narrowing, vanaf })} />
    </>
  )
}

function Line({ person }: { person: KeptPerson }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/werk/mensen/$id" params={{ id: person.accountId }} dir="auto">
          {person.name}
        </Link>
        {person.isYou && <span className="you">{text.you}</span>}
      </th>
      <td>
        {person.work.map((one) => (
          <WorkLine key={one.organisationId + one.role + one.fromOn} work={one} />
        ))}
      </td>
      <td>
        <SignsIn person={person} />
      </td>
    </tr>
  )
}

export function SignsIn({ person: { signsIn, invitedUntil } }: { person: KeptPerson }) {
  if (signsIn)
    return (
      <Status tone="ok" quiet>
        {text.signsIn}
      </Status>
    )
  if (invitedUntil === null) return <Status tone="rest">{text.notYet}</Status>
  return <Status tone="wait">{text.invited(longDate(civilDateOf(invitedUntil), pageLanguage))}</Status>
}
