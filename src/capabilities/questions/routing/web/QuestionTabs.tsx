import { Link } from '@tanstack/react-router'
import { text } from './text.ts'

const pages = [
  { to: '/werk/vragen', name: text.tabs.mine },
  { to: '/werk/vragen/team', name: text.tabs.team },
] as const

/** For somebody of a youth team: the questions with themself, and those of the whole team without content. */
export function QuestionTabs() {
  return (
    <nav aria-label={text.tabs.label}>
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
  )
}
