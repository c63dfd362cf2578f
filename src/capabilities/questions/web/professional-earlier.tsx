import { useInfiniteQuery } from '@tanstack/react-query'
import { civilDateOf, longDate } from '../../../platform/pure/format.ts'
import { call } from '../../../platform/web/api.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { sentenceOf } from '../../../platform/web/problems.ts'
import type { EarlierQuestions as Page, Withdrawn } from '../contract.ts'
import { Group } from './professional-group.tsx'
import { text } from './professional-text.ts'

/** Of what was taken back only the number is left. */
export function WithdrawnList({ withdrawn }: { withdrawn: readonly Withdrawn[] }) {
  if (withdrawn.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="questions-withdrawn">
      <div className="sheet__head">
        <h2 id="questions-withdrawn">{text.list.withdrawn}</h2>
      </div>
      <ul>
        {withdrawn.map(({ reference, at }) => (
          <li key={reference} className="question-tray__earlier">
            {text.list.withdrawnLine(reference, longDate(civilDateOf(at), pageLanguage))}
          </li>
        ))}
      </ul>
      <p className="question-tray__earlier">{text.list.withdrawnHow}</p>
    </section>
  )
}

/** What was done long ago, page by page, and only when somebody asks for it. */
export function EarlierQuestions() {
  const query = useInfiniteQuery({
    queryKey: ['questions', 'earlier'],
    queryFn: ({ pageParam }) => call<Page>('GET', `/questions/earlier${pageParam ? `?before=${pageParam}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.before,
    enabled: false,
  })
  const questions = query.data?.pages.flatMap((page) => page.questions) ?? []
  const isMore = query.data === undefined || query.hasNextPage
  const more = () => (query.data === undefined ? query.refetch() : query.fetchNextPage())
  return (
    <>
      <Group id="earlier" title={text.list.earlier} questions={questions} />
      {query.isError && (
        <p className="field__error" role="alert">
          {sentenceOf(query.error)}
        </p>
      )}
      {isMore && (
        <p>
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={query.isFetching || undefined}
            onClick={() => !query.isFetching && void more()}
          >
            {query.data === undefined ? text.list.earlier : text.list.more}
          </button>
        </p>
      )}
    </>
  )
}
