import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../../../design/Icon.tsx'
import { caretRight } from '../../../../design/icons.ts'
import { PageTabs } from '../../../../platform/web/PageTabs.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import { text } from './text.ts'

const pages = [
  { to: '/werk/beheer', name: text.tabs.organisations },
  { to: '/werk/beheer/importeren', name: text.tabs.imports },
  { to: '/werk/beheer/vakanties', name: text.tabs.holidays },
  { to: '/werk/beheer/wijzigingen', name: text.tabs.changes },
] as const

/** Heading and parts of the pages on which the administrator keeps organisations, schools and areas. */
export function KeepingFrame({ lead, children }: { lead: string; children: ReactNode }) {
  usePageTitle(text.title)
  return (
    <div className="page-stack keeping">
      <header>
        <WayBack to="/werk/regio">{text.back}</WayBack>
        <h1>{text.title}</h1>
        <p className="page-lead">{lead}</p>
      </header>
      <PageTabs label={text.menu} tabs={pages} />
      {children}
    </div>
  )
}

/** To the page above this one. */
export function WayBack({ to, children }: { to: '/werk/regio' | '/werk/beheer'; children: string }) {
  return (
    <p className="breadcrumb">
      <Link to={to}>{children}</Link>
      <Icon path={caretRight} />
    </p>
  )
}
