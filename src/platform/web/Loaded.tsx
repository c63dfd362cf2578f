import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from '../../design/EmptyState.tsx'
import { Refused } from './api.ts'
import { text } from './text.ts'
import { usePageTitle } from './use-page-title.ts'

type LoadedProps<Data> = {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  /** It is the whole page: when there is nothing to show, the page still has a heading. */
  isPage?: boolean
}

/** What a query brought; until then that it is coming, or why it is not. Hidden and absent look the same (404). */
export function Loaded<Data>({ query, children, isPage = false }: LoadedProps<Data>) {
  if (query.isSuccess) return children(query.data)
  if (query.isPending) {
    return (
      <p className="loading" role="status">
        {text.loading}
      </p>
    )
  }
  const isMissing = query.error instanceof Refused && query.error.problem.status === 404
  if (isMissing) {
    return (
      <>
        {isPage && <PageHeading title={text.notFound} />}
        <EmptyState what={text.missing} how={text.missingHow} />
      </>
    )
  }
  return (
    <div role="alert">
      {isPage && <PageHeading title={text.failedTitle} />}
      <EmptyState
        what={text.failed}
        how={query.error instanceof Refused ? query.error.problem.detail : text.offline}
        action={
          <button type="button" className="button button--quiet" onClick={() => query.refetch()}>
            {text.retry}
          </button>
        }
      />
    </div>
  )
}

function PageHeading({ title }: { title: string }) {
  usePageTitle(title)
  return <h1>{title}</h1>
}
