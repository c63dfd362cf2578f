import { Refused } from '../../../../platform/web/api.ts'
import { text } from './text.ts'

/** Where a fresh sign-in is asked: the way to it, and back to this page. */
export function ShowAnew({ error }: { error: unknown }) {
  if (!(error instanceof Refused) || error.problem.code !== 'fresh-sign-in') return null
  return (
    <p>
      <a className="button button--quiet" href={`/inloggen/opnieuw?terug=${encodeURIComponent(location.pathname)}`}>
        {text.anew}
      </a>
    </p>
  )
}
