import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { text } from './text.ts'

export function NotFoundPage() {
  return (
    <EmptyState
      what={text.notFound}
      how={text.notFoundHow}
      action={
        <Link className="button button--quiet" to="/werk">
          {text.toHome}
        </Link>
      }
    />
  )
}

/** A fault of ours in the browser: says so, and how to go on. */
export function FaultPage() {
  return (
    <div role="alert">
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
