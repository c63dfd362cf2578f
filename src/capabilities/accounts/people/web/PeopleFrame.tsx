import { createContext, type ReactNode, use } from 'react'
import { PageTabs } from '../../../../platform/web/PageTabs.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import { text } from './text.ts'
import './people.css'

/** Who keeps people: of the region, or of one organisation. */
export interface Keeper {
  role: string
  organisation: { id: string; name: string; kind: string }
}

export const KeeperContext = createContext<Keeper | null>(null)

export function useKeeper(): Keeper {
  const keeper = use(KeeperContext)
  if (keeper === null) throw new Error('a page of people stands in the frame that says who keeps them')
  return keeper
}

const keepers: readonly string[] = ['ADMINISTRATOR', 'ORGANISATION_ADMINISTRATOR']
const pages: readonly { to: string; name: string; roles: readonly string[] }[] = [
  { to: '/werk/mensen', name: text.tabs.people, roles: keepers },
  { to: '/werk/mensen/uitnodigingen', name: text.tabs.invitations, roles: keepers },
  { to: '/werk/mensen/vervanging', name: text.tabs.standIns, roles: keepers },
  { to: '/werk/mensen/aanbieders', name: text.tabs.providers, roles: keepers },
  { to: '/werk/mensen/sessies', name: text.tabs.sessions, roles: keepers },
  { to: '/werk/mensen/herstellen', name: text.tabs.resets, roles: [...keepers, 'PRIVACY_OFFICER'] },
  { to: '/werk/beheer/ict', name: text.tabs.ict, roles: ['ORGANISATION_ADMINISTRATOR'] },
  { to: '/werk/mensen/gedaan', name: text.tabs.deeds, roles: [...keepers, 'PRIVACY_OFFICER'] },
]

/** Heading and parts of the pages on which people, roles and signing in are kept. */
export function PeopleFrame({ lead, children }: { lead: string; children: ReactNode }) {
  const { role, organisation } = useKeeper()
  usePageTitle(text.title)
  const mine = pages.filter(({ roles }) => roles.includes(role))
  return (
    <div className="page-stack people">
      <header className="no-print">
        <h1>{text.title}</h1>
        {role === 'ORGANISATION_ADMINISTRATOR' && <p className="page-facts">{organisation.name}</p>}
        <p className="page-lead">{lead}</p>
      </header>
      <PageTabs label={text.menu} tabs={mine} />
      {children}
    </div>
  )
}
