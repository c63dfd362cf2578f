import { type ReactNode, useEffect, useRef } from 'react'
import { hasMoved } from './address.ts'

type ScreenTitleProps = { title: string; tabTitle?: string; lead?: ReactNode }

/** The heading of a screen. Reading begins here after every move, by eye and by screen reader. */
export function ScreenTitle({ title, tabTitle = title, lead }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tabTitle} – Rondom`
  }, [tabTitle])
  useEffect(() => {
    if (hasMoved()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="family-title">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead !== undefined && <p>{lead}</p>}
    </div>
  )
}
