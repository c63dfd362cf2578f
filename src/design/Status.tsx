import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { checkCircle, circle, hourglassMedium, playCircle, xCircle } from './icons.ts'

export type StatusTone = 'ok' | 'wait' | 'stop' | 'info' | 'rest'

const ICON: Readonly<Record<StatusTone, string>> = {
  ok: checkCircle,
  wait: hourglassMedium,
  stop: xCircle,
  info: playCircle,
  rest: circle,
}

type StatusProps = {
  tone: StatusTone
  /** Another icon than that of the tone. */
  icon?: string
  /** The normal state: icon and plain text, no fill, so that the eye lands on what is not normal. */
  quiet?: boolean
  children: ReactNode
}

/** How it stands: shape, word and colour. Never clickable. */
export function Status({ tone, icon, quiet = false, children }: StatusProps) {
  return (
    <span className={`status status--${tone}${quiet ? ' status--quiet' : ''}`}>
      <Icon path={icon ?? ICON[tone]} />
      {children}
    </span>
  )
}
