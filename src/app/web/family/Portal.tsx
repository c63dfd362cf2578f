import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { ConsentRequest } from '../../../capabilities/consent/contract.ts'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import type { CivilDate } from '../../../platform/pure/format.ts'
import { START, type Tab } from './address.ts'
import { Header, MyAccess } from './Header.tsx'
import { Link } from './Link.tsx'
import { LoadScreen, LoadState } from './LoadState.tsx'
import { type Notice, NoticeBar } from './Notice.tsx'
import { type Place, PlaceContext } from './place.ts'
import { PlanScreen } from './plan/PlanScreen.tsx'
import { waitsForMe } from './sharing/requests.ts'
import { Tabs } from './Tabs.tsx'
import { useText } from './text.ts'
import { useLoad } from './useLoad.ts'

// The plan is what people come for; the other two pages are fetched while they read it.
const loadSharing = () => import('./sharing/SharingScreen.tsx')
const loadLooks = () => import('./looks/LooksScreen.tsx')
const SharingScreen = lazy(async () => ({ default: (await loadSharing()).SharingScreen }))
const LooksScreen = lazy(async () => ({ default: (await loadLooks()).LooksScreen }))

type PortalProps = { dossierId: string; tab: Tab; today: CivilDate; hasOthers: boolean }

/** The pages of one family. */
export function Portal({ dossierId, tab, today, hasOthers }: PortalProps) {
  const { text } = useText()
  const dossier = useLoad<Dossier>(`/dossiers/${dossierId}`)
  const requests = useLoad<{ requests: ConsentRequest[] }>(`/dossiers/${dossierId}/consent-requests`)
  const [notice, say] = useState<Notice>()
  useEffect(() => {
    void Promise.allSettled([loadSharing(), loadLooks()])
  }, [])
  // A message belongs to the page that it came from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the tab.
  useEffect(() => say(undefined), [tab])
  const place = useMemo<Place | undefined>(
    () => dossier.data && { dossier: dossier.data, today, say },
    [dossier.data, today],
  )
  const asked = requests.data?.requests ?? []
  return (
    <div className="roomy family">
      <Header />
      <main id="main" tabIndex={-1}>
        {hasOthers && (
          <p className="family-others">
            <Link href={START}>{text.choose.other}</Link>
          </p>
        )}
        {place ? (
          <PlaceContext value={place}>
            <Suspense fallback={<LoadState failure={undefined} reload={dossier.reload} />}>
              {tab === 'plan' && <PlanScreen requests={asked} />}
              {tab === 'sharing' && <SharingScreen requests={requests} />}
              {tab === 'looks' && <LooksScreen />}
            </Suspense>
          </PlaceContext>
        ) : (
          <LoadScreen {...dossier} />
        )}
        <MyAccess />
      </main>
      <div className="family-bottom">
        <NoticeBar notice={notice} onClose={() => say(undefined)} />
        <Tabs dossierId={dossierId} current={tab} waiting={asked.filter(waitsForMe).length} />
      </div>
    </div>
  )
}
