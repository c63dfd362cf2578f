import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { Icon } from '../../../../design/Icon.tsx'
import { eyeSlash } from '../../../../design/icons.ts'
import type { PartyKind } from '../../../../design/parties.ts'
import { asksFor } from '../sharing/requests.ts'
import { useText } from '../text.ts'
import { usePlan } from './plan-context.ts'

/** Says plainly which party does not see this goal: because the family chose so, or because an answer is still to come. */
export function HiddenFrom({ goal }: { goal: Goal }) {
  const { text } = useText()
  const { requests } = usePlan()
  const words = text.plan.hidden
  const sentence = (party: PartyKind) => {
    const asked = requests.filter((request) => asksFor(request, party, goal.id))
    const name = text.marker.subject[party]
    if (asked.some(({ state }) => state === 'asked')) return words.waiting(name)
    // Everybody said yes to this very goal, and still it is closed: then the choice is not the reason.
    const isAgreed = asked.some(({ state, goals }) => state === 'granted' && goals !== null)
    return isAgreed ? words.plain(name) : words.chosen(name)
  }
  return goal.hiddenFrom.map((party) => (
    <p key={party} className="note family-hidden">
      <Icon path={eyeSlash} />
      <span>{sentence(party)}</span>
    </p>
  ))
}
