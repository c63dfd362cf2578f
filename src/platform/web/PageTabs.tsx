import { Link } from '@tanstack/react-router'

export interface PageTab {
  to: string
  name: string
}

/** The pages that belong together, each an address of its own; one page alone has no tabs, and paper has none. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  if (tabs.length < 2) return null
  return (
    <nav aria-label={label} className="no-print">
      <ul className="page-tabs">
        {tabs.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
