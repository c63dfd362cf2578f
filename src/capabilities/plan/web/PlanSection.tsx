import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import type { Plan } from '../contract.ts'
import { usePlan } from './data.ts'
import { GoalCard } from './GoalCard.tsx'
import type { OpenForm } from './plan-forms.tsx'
import { text } from './text.ts'
import { WishQuote } from './WishQuote.tsx'

/** The plan in the middle of a family's page: what they want, and each goal with home and school side by side. */
export function PlanSection({ dossierId, onOpen }: { dossierId: string; onOpen: OpenForm }) {
  return (
    <section className="plan" aria-labelledby="plan">
      <div className="section-head">
        <h2 id="plan">{text.title}</h2>
      </div>
      <Loaded query={usePlan(dossierId)}>{(plan) => <PlanBody plan={plan} onOpen={onOpen} />}</Loaded>
    </section>
  )
}

function PlanBody({ plan, onOpen }: { plan: Plan; onOpen: OpenForm }) {
  const { wishes, goals, mayWrite, dossierId } = plan
  if (wishes.length === 0 && goals.length === 0) return <EmptyPlan mayWrite={mayWrite} onOpen={onOpen} />
  return (
    <>
      {wishes.map((wish) => (
        <WishQuote key={wish.id} wish={wish} mayWrite={mayWrite} onOpen={onOpen} />
      ))}
      {goals.map((goal) => (
        <GoalCard key={goal.id} dossierId={dossierId} goal={goal} mayWrite={mayWrite} onOpen={onOpen} />
      ))}
      {mayWrite && (
        <button type="button" className="button button--quiet no-print" onClick={() => onOpen({ form: 'goal' })}>
          <Icon path={plus} />
          {goals.length === 0 ? text.firstGoal : text.addGoal}
        </button>
      )}
    </>
  )
}

function EmptyPlan({ mayWrite, onOpen }: { mayWrite: boolean; onOpen: OpenForm }) {
  return (
    <div className="sheet">
      <EmptyState
        what={mayWrite ? text.empty : text.emptyReader}
        how={mayWrite ? text.emptyHow : text.emptyReaderHow}
        action={
          mayWrite && (
            <div className="button-row">
              <button type="button" className="button" onClick={() => onOpen({ form: 'wish' })}>
                {text.writeWish}
              </button>
              <button type="button" className="button button--quiet" onClick={() => onOpen({ form: 'goal' })}>
                {text.firstGoal}
              </button>
            </div>
          )
        }
      />
    </div>
  )
}
