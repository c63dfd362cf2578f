import { useCallback, useEffect, useRef, useState } from 'react'
import { call, Refused } from '../../../platform/web/api.ts'

export type Failure = 'gone' | 'signed-out' | 'failed'

export type Loaded<Answer> = {
  data: Answer | undefined
  failure: Failure | undefined
  /** Asks again; what is shown stays until the answer is there. */
  reload: () => Promise<void>
  /** Puts an answer that came with a change. */
  put: (data: Answer) => void
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Refused)) return 'failed'
  if (error.problem.status === 401) return 'signed-out'
  return error.problem.status === 404 ? 'gone' : 'failed'
}

type Held<Answer> = { data?: Answer; failure?: Failure }

/** A bad connection leaves the screen as it is; what somebody may no longer see does not stay on it. */
function afterFailure<Answer>(old: Held<Answer>, failure: Failure): Held<Answer> {
  return failure === 'failed' ? { ...old, failure } : { failure }
}

/** Reads one address of the API, and again when the person comes back to this window. */
export function useLoad<Answer>(path: string): Loaded<Answer> {
  const [{ data, failure }, set] = useState<Held<Answer>>({})
  const newest = useRef(0)
  const reload = useCallback(async () => {
    newest.current += 1
    const turn = newest.current
    try {
      const answer = await call<Answer>('GET', path)
      if (turn === newest.current) set({ data: answer })
    } catch (error) {
      if (turn === newest.current) set((old) => afterFailure(old, failureOf(error)))
    }
  }, [path])
  const put = useCallback((answer: Answer) => {
    newest.current += 1
    set({ data: answer })
  }, [])
  useEffect(() => {
    void reload()
    const onReturn = () => document.visibilityState === 'visible' && void reload()
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      newest.current += 1
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [reload])
  return { data, failure, reload, put }
}
