import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What will stand here, in one sentence: "Nog geen vragen." */
  what: ReactNode
  /** How it gets here, in one sentence. */
  how: ReactNode
  /** The one thing to do, if there is one. */
  action?: ReactNode
}

export function EmptyState({ what, how, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>
        <b>{what}</b>
      </p>
      <p>{how}</p>
      {action}
    </div>
  )
}
