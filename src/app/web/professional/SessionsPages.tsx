import { SessionsPage } from '../../../capabilities/accounts/sessions/web/SessionsPage.tsx'
import { text as sessionsText } from '../../../capabilities/accounts/sessions/web/text.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { useSession } from './session.ts'

/** Who of their own people is signed in, for the administrator of an organisation or of the region. */
export default function KeptSessionsPage() {
  const { role } = useSession()
  usePageTitle(sessionsText.title)
  return (
    <div className="page-stack">
      <header>
        <h1>{sessionsText.title}</h1>
        <p className="page-lead">{role === 'ADMINISTRATOR' ? sessionsText.leadRegion : sessionsText.lead}</p>
      </header>
      <SessionsPage />
    </div>
  )
}
