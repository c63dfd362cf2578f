import { lazy, Suspense, useState } from 'react'
import type { ConsentRequest, Sharing } from '../../../../capabilities/consent/contract.ts'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Icon } from '../../../../design/Icon.tsx'
import { shieldCheck } from '../../../../design/icons.ts'
import { longDate } from '../../../../platform/pure/format.ts'
import { LoadState } from '../LoadState.tsx'
import { usePlace } from '../place.ts'
import { ReadingAlong } from '../reading-along/ReadingAlong.tsx'
import { ScreenTitle } from '../ScreenTitle.tsx'
import { useText } from '../text.ts'
import { type Loaded, useLoad } from '../useLoad.ts'
import { OwnDetails } from './OwnDetails.tsx'
import { PartyCard } from './PartyCard.tsx'
import { PastRequests } from './PastRequests.tsx'
import { ReadingParents } from './ReadingParents.tsx'
import { RequestCard } from './RequestCard.tsx'
import { isOpen } from './requests.ts'
import { useSwitch } from './useSwitch.ts'

const OverlapCards = lazy(() => import('../overlap/OverlapCards.tsx'))

/** "Wie ziet wat": what is asked of us on top, then every party with a switch for each part. */
export function SharingScreen({ requests }: { requests: Loaded<{ requests: ConsentRequest[] }> }) {
  const { text, language } = useText()
  const { dossier } = usePlace()
  const sharing = useLoad<Sharing>(`/dossiers/${dossier.id}/sharing`)
  const [answeredHere, setAnsweredHere] = useState<readonly string[]>([])
  const all = requests.data?.requests ?? []
  const isOnTop = (request: ConsentRequest) => isOpen(request) || answeredHere.includes(request.id)
  const onAnswered = (answered: ConsentRequest) => {
    setAnsweredHere((old) => [...old, answered.id])
    requests.put({ requests: all.map((one) => (one.id === answered.id ? answered : one)) })
    void sharing.reload()
  }
  return (
    <>
      <ScreenTitle title={text.tabs.sharing} lead={text.sharing.lead} />
      {requests.failure && <LoadState {...requests} />}
      {all.filter(isOnTop).map((request) => (
        <RequestCard key={request.id} request={request} onAnswered={onAnswered} />
      ))}
      {all
        .filter((request) => request.endsSoon)
        .map((request) => (
          <p key={request.id} className="note note--boxed">
            {text.sharing.endsOn(
              request.receiver.name,
              longDate(request.validUntil, language),
              request.askedByOrganisation,
            )}
          </p>
        ))}
      <ReadingParents />
      <Suspense fallback={null}>
        <OverlapCards />
      </Suspense>
      {sharing.data ? <Parties sharing={sharing} onChanged={requests.reload} /> : <LoadState {...sharing} />}
      <ReadingAlong />
      <PastRequests requests={all.filter((request) => !isOnTop(request))} />
      <OwnDetails />
      <p className="note family-promise">
        <Icon path={shieldCheck} />
        <span>{text.sharing.promise}</span>
      </p>
    </>
  )
}

function Parties({ sharing, onChanged }: { sharing: Loaded<Sharing>; onChanged: () => Promise<void> }) {
  const { text } = useText()
  const { flipped, flip } = useSwitch(sharing, onChanged)
  const parties = sharing.data?.parties ?? []
  if (parties.length === 0) {
    return (
      <div className="sheet family-empty">
        <EmptyState what={text.sharing.empty.what} how={text.sharing.empty.how} />
      </div>
    )
  }
  return parties.map((party) => (
    <PartyCard key={party.organisationId + party.role} party={party} flipped={flipped} onFlip={flip} />
  ))
}
