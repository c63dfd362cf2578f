import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { roleName } from '../../../capabilities/access/web/marker-words.ts'
import { BRAND_NAME } from '../../../design/brand.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { Today } from '../../../platform/web/today.ts'
import { Rail } from './Rail.tsx'
import { SessionContext, useSession, useSessionQuery } from './session.ts'
import { text } from './text.ts'

/** The frame of every page: rail, trial strip, and the page itself. Nothing is shown before it is known who looks. */
export function Shell() {
  const query = useSessionQuery()
  if (!query.isSuccess) {
    return (
      <main>
        <h1 className="visually-hidden">{BRAND_NAME}</h1>
        <Loaded query={query}>{() => null}</Loaded>
      </main>
    )
  }
  const session = query.data
  return (
    <SessionContext value={session}>
      <Today value={session.today}>
        <Frame isTrial={session.isTrial || document.body.dataset.trial === 'true'} />
      </Today>
    </SessionContext>
  )
}

function Frame({ isTrial }: { isTrial: boolean }) {
  const main = useFocusOnNewPage()
  return (
    <div className="shell dense">
      {/* biome-ignore lint/a11y/useValidAnchor: a link to a place in this page; by hand, as the router keeps the address. */}
      <a className="skip-link" href="#main" onClick={(event) => toMain(event, main.current)}>
        {text.skip}
      </a>
      <Rail />
      <div className="shell__page">
        {isTrial && (
          <aside className="trial-strip" aria-label={text.trialLabel}>
            {text.trial}
          </aside>
        )}
        <ActingFor />
        <main id="main" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
      </div>
    </div>
  )
}

/** One acts for one organisation at a time: on every page it stands which. */
function ActingFor() {
  const { organisation, role } = useSession()
  if (organisation === null || role === null) return null
  return (
    <aside className="shell__acting" aria-label={text.actingLabel}>
      {text.actingFor(organisation.name, roleName(role))}
    </aside>
  )
}

function toMain(event: React.MouseEvent, main: HTMLElement | null) {
  event.preventDefault()
  main?.focus()
}

/** Another page in the same document: reading begins at its top, as it would with a page of its own. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname])
  return main
}
