import { FormSlot } from '../FormSlot.tsx'
import { useText } from '../text.ts'
import { GoalForm } from './GoalForm.tsx'
import { WishForm } from './WishForm.tsx'

/** At the end of the plan: it is theirs to go on with. */
export function AddToPlan() {
  const { text } = useText()
  const { title, lead } = text.plan.more
  return (
    <section className="family-end" aria-labelledby="add-to-plan">
      <h2 id="add-to-plan">{title}</h2>
      <p>{lead}</p>
      <div className="family-end__actions">
        <FormSlot className="button button--large button--wide" label={text.plan.goal.add}>
          {(close) => <GoalForm onClose={close} />}
        </FormSlot>
        <FormSlot className="button button--quiet button--large button--wide" label={text.plan.wish.add}>
          {(close) => <WishForm onClose={close} />}
        </FormSlot>
      </div>
    </section>
  )
}
