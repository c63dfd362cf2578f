import { lazy, Suspense } from 'react'
import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import type { Plan } from '../../../../capabilities/plan/contract.ts'
import { LoadState } from '../LoadState.tsx'
import { usePlace } from '../place.ts'
import { ScreenTitle } from '../ScreenTitle.tsx'
import { waitsForMe } from '../sharing/requests.ts'
import { useText } from '../text.ts'
import { useLoad } from '../useLoad.ts'
import { findMe } from '../words.ts'
import { AddToPlan } from './AddToPlan.tsx'
import { AskCard } from './AskCard.tsx'
import { GoalCard } from './GoalCard.tsx'
import { PlanContext } from './plan-context.ts'
import { Wishes } from './Wishes.tsx'

// Below the plan, so it may come a moment later.
const WrittenDown = lazy(async () => ({ default: (await import('../written/WrittenDown.tsx')).WrittenDown }))
const OverlapAsk = lazy(() => import('../overlap/OverlapAsk.tsx'))
const EmergencyCards = lazy(() => import('../emergency/EmergencyCards.tsx'))

/** "Ons plan": what the family wants, its goals, and what happens at home and at school. */
export function PlanScreen({ requests }: { requests: readonly ConsentRequest[] }) {
  const { text } = useText()
  const { dossier } = usePlace()
  const { data: plan, ...load } = useLoad<Plan>(`/dossiers/${dossier.id}/plan`)
  const me = findMe(dossier)
  return (
    <>
      <ScreenTitle title={me ? text.plan.hello(me.givenName) : text.tabs.plan} tabTitle={text.tabs.plan} />
      <Suspense fallback={null}>
        <EmergencyCards />
      </Suspense>
      {requests.filter(waitsForMe).map(({ id, askedBy, receiver }) => (
        <AskCard
          key={id}
          id={id}
          asker={askedBy}
          question={text.sharing.request.may(receiver.name, receiver.organisation)}
        />
      ))}
      <Suspense fallback={null}>
        <OverlapAsk />
      </Suspense>
      {plan ? (
        <PlanContext value={{ plan, requests, reload: load.reload }}>
          <Wishes />
          {plan.goals.map((goal) => (
            <GoalCard key={goal.id} goal={goal} />
          ))}
          <Suspense fallback={null}>
            <WrittenDown />
          </Suspense>
          {plan.mayWrite && (plan.goals.length > 0 || plan.wishes.length > 0) && <AddToPlan />}
        </PlanContext>
      ) : (
        <LoadState failure={load.failure} reload={load.reload} />
      )}
    </>
  )
}
