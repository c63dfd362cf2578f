import type { ReactNode } from 'react'
import { Icon } from '../../../../design/Icon.tsx'
import { check } from '../../../../design/icons.ts'

/** Calmly: what I said, and below it what that means and how to change my mind. */
export function Answered({ said, children }: { said: string; children: ReactNode }) {
  return (
    <div className="family-answer" role="status">
      <p>
        <Icon path={check} />
        <b>{said}</b>
      </p>
      {children}
    </div>
  )
}

/** The buttons that had the focus are gone after an answer: reading goes on at the card, which stays. */
export function readOnAt(cardId: string) {
  document.getElementById(cardId)?.focus()
}
