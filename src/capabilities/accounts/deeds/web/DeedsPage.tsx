import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { capital, civilDateOf, listTime, longDate } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useDebounced } from '../../../../platform/web/use-debounced.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import { Pages } from '../../people/web/Pages.tsx'
import { PeopleFrame } from '../../people/web/PeopleFrame.tsx'
import type { Deed, Deeds } from '../contract.ts'
import { RefusedSignIns } from './RefusedSignIns.tsx'
import { text } from './text.ts'

type Narrowing = { q: string; what: string; since: string; until: string; from: number }
const everything: Narrowing = { q: '', what: '', since: '', until: '', from: 0 }

function useDeeds(narrowing: Narrowing) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(narrowing)) if (value) query.set(name, String(value))
  return useQuery({
    queryKey: ['deeds', query.toString()],
    queryFn: () => call<Deeds>('GET', `/deeds?${query}`),
    placeholderData: keepPreviousData,
  })
}

/** accounts-40: what administrators did, narrowed by name, kind and day; and how often signing in was refused. */
export function DeedsPage() {
  const [narrowing, setNarrowing] = useState(everything)
  const narrow = (part: Partial<Narrowing>) => setNarrowing((old) => ({ ...old, from: 0, ...part }))
  const query = useDeeds({ ...narrowing, q: useDebounced(narrowing.q) })
  return (
    <PeopleFrame lead={text.lead}>
      <Search narrowing={narrowing} narrow={narrow} />
      <Loaded query={query}>
        {({ total, deeds }) =>
          deeds.length === 0 ? (
            <EmptyState {...text.none} />
          ) : (
            <>
              <ol className="sheet people__lines">
                {deeds.map((deed) => (
                  <Line key={deed.id} deed={deed} />
                ))}
              </ol>
              <Pages total={total} from={narrowing.from} onGo={(from) => narrow({ from })} />
            </>
          )
        }
      </Loaded>
      <RefusedSignIns />
    </PeopleFrame>
  )
}

function Search({ narrowing, narrow }: { narrowing: Narrowing; narrow: (part: Partial<Narrowing>) => void }) {
  return (
    <search className="people__search people__search--four">
      <TextField
        id="deeds-name"
        label={text.search.name}
        type="search"
        value={narrowing.q}
        onChange={({ target }) => narrow({ q: target.value })}
      />
      <SelectField
        id="deeds-what"
        label={text.search.what}
        choose={text.search.all}
        options={Object.entries(text.what).map(([value, label]) => ({ value, label }))}
        value={narrowing.what}
        onChange={({ target }) => narrow({ what: target.value })}
      />
      {(['since', 'until'] as const).map((name) => (
        <TextField
          key={name}
          id={`deeds-${name}`}
          label={text.search[name]}
          type="date"
          value={narrowing[name]}
          onChange={({ target }) => narrow({ [name]: target.value })}
        />
      ))}
    </search>
  )
}

function Line({ deed }: { deed: Deed }) {
  const { what, aboutName, about, by, at, organisation } = deed
  const title = text.what[what] ?? what
  const whom = aboutName ?? (typeof about.name === 'string' ? about.name : undefined)
  const details = [organisation, ...detailsOf(about)].filter(Boolean).join(' · ')
  return (
    <li>
      <span>
        <b dir="auto">{whom === undefined ? title : text.of(title, whom)}</b>
        {details !== '' && <span className="people__under">{details}</span>}
        <span className="meta people__under">
          {text.by(by ?? text.program, `${longDate(civilDateOf(at), pageLanguage)}, ${listTime(at)}`)}
        </span>
      </span>
    </li>
  )
}

/** Roles and days; what is not known here is left out. */
function detailsOf(about: Deed['about']): string[] {
  const role = (name: string) => (typeof about[name] === 'string' ? capital(roleName(about[name])) : undefined)
  const day = (name: string) => (typeof about[name] === 'string' ? longDate(about[name], pageLanguage) : undefined)
  const roles = [role('role'), role('newRole')].filter(Boolean).join(' → ')
  const [from, until] = [day('fromOn'), day('untilOn')]
  return [
    roles,
    from ? text.from(from) : '',
    until ? text.until(until) : 'untilOn' in about && !('fromOn' in about) ? text.now : '',
    typeof about.isOn === 'boolean' ? (about.isOn ? text.on : text.off) : '',
  ].filter(Boolean)
}
