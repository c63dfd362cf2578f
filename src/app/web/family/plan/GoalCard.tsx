import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { Icon } from '../../../../design/Icon.tsx'
import { pencilSimple } from '../../../../design/icons.ts'
import { OwnWords } from '../../../../design/OwnWords.tsx'
import { ScaleBar } from '../../../../design/ScaleBar.tsx'
import { FormSlot } from '../FormSlot.tsx'
import { MarkerLink } from '../MarkerLink.tsx'
import { useText } from '../text.ts'
import { ChangeGoalForm } from './ChangeGoalForm.tsx'
import { HiddenFrom } from './HiddenFrom.tsx'
import { HomeActions } from './HomeActions.tsx'
import { usePlan } from './plan-context.ts'
import { SchoolActions } from './SchoolActions.tsx'
import { ScoreForm } from './ScoreForm.tsx'

/** One goal: whose words, how it goes, what happens at home and at school, and who sees it. */
export function GoalCard({ goal }: { goal: Goal }) {
  const { text } = useText()
  const { plan } = usePlan()
  const { begin, now, wish } = goal
  return (
    <article className="family-goal keep-together" aria-labelledby={`goal-${goal.id}`}>
      <header>
        <span className="family-goal__number" aria-hidden="true">
          {goal.number}
        </span>
        <h2 id={`goal-${goal.id}`} dir="auto">
          {goal.title}
        </h2>
      </header>
      <OwnWords layout="inline" words={goal.words} by={goal.saidBy} />
      <ScaleBar
        tall
        begin={begin}
        now={now}
        wish={wish}
        label={text.plan.scale.label(begin, now, wish)}
        caption={<ScaleCaption goal={goal} />}
      />
      {plan.mayWrite && (
        <FormSlot className="button button--quiet" label={text.plan.score.open}>
          {(close) => <ScoreForm goal={goal} onClose={close} />}
        </FormSlot>
      )}
      <HomeActions goal={goal} />
      <SchoolActions goal={goal} />
      <HiddenFrom goal={goal} />
      <footer className="family-foot">
        <MarkerLink marker={goal.marker} />
        {plan.mayWrite && goal.by.isYours && <ChangeGoal goal={goal} />}
      </footer>
    </article>
  )
}

function ScaleCaption({ goal }: { goal: Goal }) {
  const { began, now, wish } = useText().text.plan.scale
  return (
    <>
      {began} {goal.begin}. {now} <b>{goal.now}</b>. {wish} <b>{goal.wish}</b>.
    </>
  )
}

function ChangeGoal({ goal }: { goal: Goal }) {
  const { text } = useText()
  const label = (
    <>
      <Icon path={pencilSimple} />
      {text.plan.goal.change}
    </>
  )
  return (
    <FormSlot className="button button--bare" label={label}>
      {(close) => <ChangeGoalForm goal={goal} onClose={close} />}
    </FormSlot>
  )
}
