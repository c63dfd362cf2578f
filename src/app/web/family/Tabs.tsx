import { Icon } from '../../../design/Icon.tsx'
import { clockCounterClockwise, eye, handHeart } from '../../../design/icons.ts'
import { pathOf, type Tab, tabs } from './address.ts'
import { Link } from './Link.tsx'
import { useText } from './text.ts'

const ICON: Readonly<Record<Tab, string>> = { plan: handHeart, sharing: eye, looks: clockCounterClockwise }

type TabsProps = { dossierId: string; current: Tab; waiting: number }

/** The three pages of a family. `waiting`: questions that wait for my answer. */
export function Tabs({ dossierId, current, waiting }: TabsProps) {
  const { text } = useText()
  return (
    <nav className="family-tabs" aria-label={text.menu}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <Link href={pathOf(dossierId, tab)} aria-current={tab === current ? 'page' : undefined}>
              <Icon path={ICON[tab]} />
              <span>{text.tabs[tab]}</span>
              {tab === 'sharing' && waiting > 0 && (
                <b className="count">
                  {waiting}
                  <span className="visually-hidden"> {text.waiting(waiting)}</span>
                </b>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
