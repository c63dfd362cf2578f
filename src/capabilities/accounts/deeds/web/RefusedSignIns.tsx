import { useQuery } from '@tanstack/react-query'
import { longDate } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { RefusedSignIns as Refused } from '../contract.ts'
import { text } from './text.ts'

const words = text.refused

/** accounts-41: how often signing in was refused, by day, provider and reason; nobody is named. */
export function RefusedSignIns() {
  const query = useQuery({
    queryKey: ['refused-sign-ins'],
    queryFn: () => call<Refused>('GET', '/refused-sign-ins'),
  })
  return (
    <section className="sheet" aria-labelledby="refused-title">
      <div className="sheet__head">
        <h2 id="refused-title">{words.title}</h2>
      </div>
      <Loaded query={query}>
        {({ refused }) =>
          refused.length === 0 ? <p className="people__body">{words.none}</p> : <Table refused={refused} />
        }
      </Loaded>
    </section>
  )
}

function Table({ refused }: Refused) {
  return (
    <table className="kept-list">
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {refused.map(({ onDay, provider, reason, times }) => (
          <tr key={`${onDay} ${provider} ${reason}`}>
            <th scope="row">{longDate(onDay, pageLanguage)}</th>
            <td>{provider ?? words.unknown}</td>
            <td>{words.reasons[reason] ?? reason}</td>
            <td>{words.times(times)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
