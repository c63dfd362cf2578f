import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { Icon } from '../../../../design/Icon.tsx'
import { eyeSlash } from '../../../../design/icons.ts'
import { asksFor } from '../sharing/requests.ts'
import { useText } from '../text.ts'
import { usePlan } from './plan-context.ts'

/** Says plainly which party does not see this goal: because the family chose so, or because an answer is still to come. */
export function HiddenFrom({ goal }: { goal: Goal }) {
  const { text } = useText()
  const { requests } = usePlan()
  const words = text.plan.hidden
  return goal.hiddenFrom.map((party) => {
    const isWaiting = requests.some((request) => asksFor(request, party, goal.id))
    return (
      <p key={party} className="note family-hidden">
        <Icon path={eyeSlash} />
        <span>{isWaiting ? words.waiting(text.marker.subject[party]) : words.chosen(text.marker.subject[party])}</span>
      </p>
    )
  })
}
