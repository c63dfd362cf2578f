import { useEffect, useMemo, useState } from 'react'
import type { ConsentRequest } from '../../../capabilities/consent/contract.ts'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import type { CivilDate } from '../../../platform/pure/format.ts'
import { START, type Tab } from './address.ts'
import { Header } from './Header.tsx'
import { Link } from './Link.tsx'
import { LoadScreen } from './LoadState.tsx'
import { LooksScreen } from './looks/LooksScreen.tsx'
import { type Notice, NoticeBar } from './Notice.tsx'
import { type Place, PlaceContext } from './place.ts'
import { PlanScreen } from './plan/PlanScreen.tsx'
import { waitsForMe } from './sharing/requests.ts'
import { SharingScreen } from './sharing/SharingScreen.tsx'
import { Tabs } from './Tabs.tsx'
import { useText } from './text.ts'
import { useLoad } from './useLoad.ts'

type PortalProps = { dossierId: string; tab: Tab; today: CivilDate; hasOthers: boolean }

/** The pages of one family. */
export function Portal({ dossierId, tab, today, hasOthers }: PortalProps) {
  const { text } = useText()
  const dossier = useLoad<Dossier>(`/dossiers/${dossierId}`)
  const requests = useLoad<{ requests: ConsentRequest[] }>(`/dossiers/${dossierId}/consent-requests`)
  const [notice, say] = useState<Notice>()
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
            {tab === 'plan' && <PlanScreen requests={asked} />}
            {tab === 'sharing' && <SharingScreen requests={requests} />}
            {tab === 'looks' && <LooksScreen />}
          </PlaceContext>
        ) : (
          <LoadScreen {...dossier} />
        )}
      </main>
      <div className="family-bottom">
        <NoticeBar notice={notice} onClose={() => say(undefined)} />
        <Tabs dossierId={dossierId} current={tab} waiting={asked.filter(waitsForMe).length} />
      </div>
    </div>
  )
}
