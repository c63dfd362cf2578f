import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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
const forAdministrator = [...pages, { to: '/werk/beheer', name: text.tabs.field }] as const

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
      <nav aria-label={text.menu}>
        <ul className="page-tabs">
          {(mayChange ? forAdministrator : pages).map(({ to, name }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: true }}>
                {name}
              </Link>
            </li>
          ))}
          {mayChange && (
            <li>
              <Link to="/werk/beheer/gaten">{text.tabs.gaps}</Link>
            </li>
          )}
        </ul>
      </nav>
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
