import { Icon } from '../../../design/Icon.tsx'
import { arrowCounterClockwise } from '../../../design/icons.ts'
import { START } from './address.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import { useText } from './text.ts'
import type { Loaded } from './useLoad.ts'

type LoadStateProps = Pick<Loaded<unknown>, 'failure' | 'reload'>

/** The same where a whole screen is not there yet, with its heading. */
export function LoadScreen(state: LoadStateProps) {
  const { text } = useText()
  const title = state.failure === undefined ? text.loadingTitle : text.failures[state.failure].title
  return (
    <>
      <ScreenTitle key={title} title={title} />
      <LoadState {...state} />
    </>
  )
}

/** Before there is something to show: waiting calmly, or what went wrong and what to do. */
export function LoadState({ failure, reload }: LoadStateProps) {
  const { text } = useText()
  if (failure === undefined) {
    return (
      <p className="family-loading" role="status">
        {text.loading}
      </p>
    )
  }
  const { what, how, action } = text.failures[failure]
  return (
    <div className="empty-state family-failure" role="alert">
      <p>
        <b>{what}</b>
      </p>
      <p>{how}</p>
      {failure === 'failed' ? (
        <button type="button" className="button button--quiet" onClick={() => void reload()}>
          <Icon path={arrowCounterClockwise} />
          {action}
        </button>
      ) : (
        <a className="button button--quiet" href={failure === 'gone' ? START : '/'}>
          {action}
        </a>
      )}
    </div>
  )
}
