import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Session, SignedOut } from '../../../capabilities/accounts/contract.ts'
import { beginLeaving, call } from '../../../platform/web/api.ts'

export function useSessionQuery() {
  return useQuery({ queryKey: ['session'], queryFn: () => call<Session>('GET', '/session'), staleTime: 60_000 })
}

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Only below the shell, which waits for it. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('a screen outside the shell has no session')
  return session
}

/** The administrator and the privacy officer of the region: they are in no family's team. */
export const isOfTheRegion = (role: string | null) => role === 'ADMINISTRATOR' || role === 'PRIVACY_OFFICER'

/** Youth health, school social work and care providers: a team plans them in its schools (presence-08). */
export const isGuestInSchools = (role: string | null) => ['JGZ', 'SMW', 'JEUGDHULP_PROVIDER'].includes(role ?? '')

/** Who keeps people and their roles: the administrator of the region, or of one organisation. */
export const keepsPeople = (role: string | null) => role === 'ADMINISTRATOR' || role === 'ORGANISATION_ADMINISTRATOR'

/** Who is in no family's team: who watches over the region, and who keeps people. */
export const hasNoFamilies = (role: string | null) => isOfTheRegion(role) || keepsPeople(role)

/** Ends the session at the server, then leaves this page with all it holds. */
export async function signOut() {
  beginLeaving()
  const { next } = await call<SignedOut>('POST', '/session/_close')
  location.assign(next)
}
