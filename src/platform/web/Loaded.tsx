import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from '../../design/EmptyState.tsx'
import { Refused } from './api.ts'
import { text } from './text.ts'

type LoadedProps<Data> = {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
}

/** What a query brought; until then that it is coming, or why it is not. Hidden and absent look the same (404). */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.isSuccess) return children(query.data)
  if (query.isPending) {
    return (
      <p className="loading" role="status">
        {text.loading}
      </p>
    )
  }
  const isMissing = query.error instanceof Refused && query.error.problem.status === 404
  if (isMissing) return <EmptyState what={text.missing} how={text.missingHow} />
  return (
    <div role="alert">
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
