import type { ReactNode } from 'react'
import { PageTabs } from '../../../../platform/web/PageTabs.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { Derivation } from '../contract.ts'
import { isDeriving, useRegion } from './data.ts'
import { text } from './text.ts'

const pages = [
  { to: '/werk/regio', name: text.tabs.rules },
  { to: '/werk/regio/geschiedenis', name: text.tabs.history },
  { to: '/werk/regio/organisaties', name: text.tabs.organisations },
] as const
/** Who changes the region also keeps its organisations, schools and areas. */
const forAdministrator = [
  ...pages,
  { to: '/werk/beheer', name: text.tabs.field },
  { to: '/werk/beheer/gaten', name: text.tabs.gaps },
]

/** Heading, parts, and how far a new version has been worked out: on every page of running the region. */
export function RegionFrame({ mayChange, lead, children }: { mayChange: boolean; lead: string; children: ReactNode }) {
  usePageTitle(text.title)
  const { data } = useRegion()
  return (
    <div className="page-stack region">
      <header>
        <h1>{text.title}</h1>
        <p className="page-lead">{lead}</p>
        <p className="meta">{mayChange ? text.noFiles : `${text.readOnly} ${text.noFiles}`}</p>
      </header>
      <PageTabs label={text.menu} tabs={mayChange ? forAdministrator : pages} />
      <div role="status">{data !== undefined && isDeriving(data) && <Deriving {...data.derivation} />}</div>
      {children}
    </div>
  )
}

function Deriving({ families, done, isBarred }: Derivation) {
  return (
    <section className="sheet region__deriving" aria-label={text.deriving.title}>
      <h2>{text.deriving.title}</h2>
      <Progress done={done} all={families} words={text.deriving.progress(done, families)} />
      <p className="meta">{isBarred ? text.deriving.barred : text.deriving.open}</p>
    </section>
  )
}

/** How far, as a bar and in words. */
export function Progress({ done, all, words }: { done: number; all: number; words: string }) {
  return (
    <div className="region__progress">
      <progress value={done} max={Math.max(all, 1)} aria-label={words} />
      <p>{words}</p>
    </div>
  )
}
