import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { Icon } from '../../../../design/Icon.tsx'
import { eyeSlash } from '../../../../design/icons.ts'
import { useText } from '../text.ts'

/** Says plainly which party does not see this goal, and that the family chose so, if it did. */
export function HiddenFrom({ goal }: { goal: Goal }) {
  const { text } = useText()
  const words = text.plan.hidden
  return goal.hiddenFrom.map((party) => {
    const isWaiting = goal.marker.absent.some((one) => one.party === party && one.reason === 'waiting-for-answer')
    return (
      <p key={party} className="note family-hidden">
        <Icon path={eyeSlash} />
        <span>{isWaiting ? words.waiting(text.marker.subject[party]) : words.chosen(text.marker.subject[party])}</span>
      </p>
    )
  })
}
