import { useQuery } from '@tanstack/react-query'
import { longDate } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { formProblem } from '../../../../platform/web/problems.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { LeftBehind } from '../contract.ts'
import { text } from './text.ts'
import './left-behind.css'

/** dossiers-12: what a colleague who left held, and nobody holds now. Absent when there is nothing. */
export default function LeftBehindTray() {
  const files = useQuery({
    queryKey: ['left-behind'],
    queryFn: () => call<LeftBehind>('GET', '/left-behind'),
  }).data?.files
  const take = useSave(
    (id: string) => call<void>('POST', `/left-behind/${id}/_take`),
    ['left-behind', 'dossiers', 'meldcodes'],
  )
  if (!files?.length) return null
  return (
    <section className="sheet" aria-labelledby="left-behind">
      <div className="sheet__head">
        <h2 id="left-behind">{text.title}</h2>
      </div>
      <p className="left-behind__lead">{text.lead}</p>
      <FormErrors problem={formProblem(take.error, 'left-behind')} />
      <ul className="left-behind">
        {files.map((one, index) => (
          <li key={one.id}>
            <span>
              {text.what[one.kind](one.from)}
              <span className="meta"> {text.since(longDate(one.since, pageLanguage))}</span>
            </span>
            <button
              type="button"
              className="button button--quiet button--small"
              aria-label={text.takeThis(index + 1, one.from)}
              aria-disabled={take.isPending || undefined}
              onClick={() => !take.isPending && take.mutate(one.id)}
            >
              {text.take}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
