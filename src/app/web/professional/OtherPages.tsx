import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { text } from './text.ts'

export function NotFoundPage() {
  usePageTitle(text.notFoundTitle)
  return (
    <>
      <h1>{text.notFoundTitle}</h1>
      <EmptyState
        what={text.notFound}
        how={text.notFoundHow}
        action={
          <Link className="button button--quiet" to="/werk">
            {text.toHome}
          </Link>
        }
      />
    </>
  )
}

/** A fault of ours in the browser: says so, and how to go on. */
export function FaultPage() {
  return (
    <div role="alert">
      <h1>{text.faultTitle}</h1>
      <EmptyState
        what={text.fault}
        how={text.faultHow}
        action={
          <button type="button" className="button button--quiet" onClick={() => location.reload()}>
            {text.reload}
          </button>
        }
      />
    </div>
  )
}
