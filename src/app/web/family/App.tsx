import type { Session } from '../../../capabilities/accounts/contract.ts'
import type { DossierRow } from '../../../capabilities/dossiers/contract.ts'
import { useAddress } from './address.ts'
import { Chooser } from './Chooser.tsx'
import { Header, MyAccess } from './Header.tsx'
import { LoadScreen } from './LoadState.tsx'
import { Portal } from './Portal.tsx'
import { useLoad } from './useLoad.ts'

/** One family goes straight in; who belongs to more families chooses first, by the names of the children. */
export function App() {
  const session = useLoad<Session>('/session')
  const rows = useLoad<{ dossiers: DossierRow[] }>('/dossiers')
  const { dossierId, tab } = useAddress()
  const only = rows.data?.dossiers.length === 1 ? rows.data.dossiers[0]?.id : undefined
  const shown = dossierId ?? only
  if (!session.data || !rows.data) {
    const waitsFor = session.data ? rows : session
    return (
      <Frame>
        <LoadScreen {...waitsFor} />
      </Frame>
    )
  }
  if (shown === undefined) {
    return (
      <Frame>
        <Chooser rows={rows.data.dossiers} />
      </Frame>
    )
  }
  const hasOthers = rows.data.dossiers.length > 1
  return <Portal key={shown} dossierId={shown} tab={tab} today={session.data.today} hasOthers={hasOthers} />
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <div className="roomy family">
      <Header />
      <main id="main" tabIndex={-1}>
        {children}
        <MyAccess />
      </main>
    </div>
  )
}
