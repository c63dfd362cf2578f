import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { text } from './text.ts'

/** The parts of the playing field, each a page of its own; a page joins by a line here and a route. */
const pages: readonly { to: string; name: string }[] = [
  { to: '/werk/scholen', name: text.schools },
  { to: '/werk/scholen/vakanties', name: text.field.holidays },
]

/** Heading and parts of the pages on schools and the playing field. */
export function FieldFrame({ lead, children }: { lead?: string; children: ReactNode }) {
  return (
    <div className="page-stack">
      <header>
        <h1>{text.field.title}</h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </header>
      {pages.length > 1 && (
        <nav aria-label={text.field.menu}>
          <ul className="page-tabs">
            {pages.map(({ to, name }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: true }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </div>
  )
}
