import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DeedsPage } from '../../../capabilities/accounts/deeds/web/DeedsPage.tsx'
import type { PeopleNarrowing } from '../../../capabilities/accounts/people/web/data.ts'
import { InvitationsPage } from '../../../capabilities/accounts/people/web/InvitationsPage.tsx'
import { KeeperContext, PeopleFrame } from '../../../capabilities/accounts/people/web/PeopleFrame.tsx'
import { PeoplePage } from '../../../capabilities/accounts/people/web/PeoplePage.tsx'
import { PersonPage } from '../../../capabilities/accounts/people/web/PersonPage.tsx'
import { StandInsPage } from '../../../capabilities/accounts/people/web/StandInsPage.tsx'
import { ProvidersPage } from '../../../capabilities/accounts/providers/web/ProvidersPage.tsx'
import { OfIct } from '../../../capabilities/accounts/scim/web/ScimPage.tsx'
import { text as ictText } from '../../../capabilities/accounts/scim/web/text.ts'
import { SessionsPage } from '../../../capabilities/accounts/sessions/web/SessionsPage.tsx'
import { text as sessionsText } from '../../../capabilities/accounts/sessions/web/text.ts'
import { ResetsPage } from '../../../capabilities/own-provider/web/ResetsPage.tsx'
import { NotFoundPage } from './OtherPages.tsx'
import { keepsPeople, useSession } from './session.ts'

/** The pages of people say who keeps them; whoever keeps nobody has no such page. */
function Kept({ children, also = [] }: { children: ReactNode; also?: readonly string[] }) {
  const { role, organisation } = useSession()
  if (role === null || organisation === null || !(keepsPeople(role) || also.includes(role))) return <NotFoundPage />
  return <KeeperContext value={{ role, organisation }}>{children}</KeeperContext>
}

/** The list, narrowed as the address says; each letter typed replaces the address, so that one way back leads out. */
export function People() {
  const narrowing = useSearch({ from: '/werk/mensen' })
  const { role } = useSession()
  const navigate = useNavigate({ from: '/werk/mensen' })
  const narrow = (next: PeopleNarrowing) => navigate({ search: filled(next), replace: true })
  // Who watches keeps nobody, and reads what those who do did.
  if (role === 'PRIVACY_OFFICER') return <Navigate to="/werk/mensen/gedaan" replace />
  return (
    <Kept>
      <PeoplePage narrowing={narrowing} onNarrow={narrow} />
    </Kept>
  )
}

const filled = (narrowing: PeopleNarrowing): PeopleNarrowing =>
  Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value))

export function Person() {
  const { id } = useParams({ from: '/werk/mensen/$id' })
  return (
    <Kept>
      <PersonPage id={id} />
    </Kept>
  )
}
export const Invitations = () => (
  <Kept>
    <InvitationsPage />
  </Kept>
)
export const StandIns = () => (
  <Kept>
    <StandInsPage />
  </Kept>
)
export function Providers() {
  const mayChange = useSession().role === 'ADMINISTRATOR'
  return (
    <Kept>
      <ProvidersPage mayChange={mayChange} />
    </Kept>
  )
}
export function Sessions() {
  const isOfRegion = useSession().role === 'ADMINISTRATOR'
  return (
    <Kept>
      <PeopleFrame lead={isOfRegion ? sessionsText.leadRegion : sessionsText.lead}>
        <SessionsPage />
      </PeopleFrame>
    </Kept>
  )
}
/** Of the organisation that somebody acts for. */
export function OwnIct() {
  const { organisation } = useSession()
  return (
    <Kept>
      <PeopleFrame lead={ictText.lead}>{organisation && <OfIct organisationId={organisation.id} />}</PeopleFrame>
    </Kept>
  )
}
/** The second person may be the privacy officer. */
export const Resets = () => (
  <Kept also={['PRIVACY_OFFICER']}>
    <ResetsPage />
  </Kept>
)
export const DeedsDone = () => (
  <Kept also={['PRIVACY_OFFICER']}>
    <DeedsPage />
  </Kept>
)
