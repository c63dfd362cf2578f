import { useState } from 'react'
import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { call } from '../../../../platform/web/api.ts'
import type { ChangedGoal } from '../bodies.ts'
import { FamilyForm } from '../FamilyForm.tsx'
import { NumberChoice } from '../NumberChoice.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { aboutGoal } from './about-goal.ts'
import { Conflict } from './Conflict.tsx'
import { GoalFields } from './GoalFields.tsx'
import { required } from './required.ts'
import { useOwnSave } from './useOwnSave.ts'

/** Changes a goal that I wrote myself. */
export function ChangeGoalForm({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { text } = useText()
  const { dossier } = usePlace()
  const words = text.plan.goal
  const [draft, setDraft] = useState<ChangedGoal>({
    title: goal.title,
    words: goal.words,
    saidBy: goal.saidBy,
    wish: goal.wish,
  })
  const set = (part: Partial<ChangedGoal>) => setDraft((old) => ({ ...old, ...part }))
  const { saving, now, save } = useOwnSave(goal, words.changed, onClose)
  const id = `goal-change-${goal.id}`
  const missing = required({
    title: [draft.title, words.titleMissing],
    words: [draft.words, words.wordsMissing],
    saidBy: [draft.saidBy, text.form.noName],
  })
  const send = (version?: number) =>
    call('PATCH', `/dossiers/${dossier.id}/goals/${goal.id}`, {
      body: draft,
      ...(version === undefined ? {} : { version }),
    })
  return (
    <FamilyForm
      id={id}
      title={words.change}
      saving={saving}
      about={aboutGoal(goal)}
      conflict={
        now && (
          <Conflict
            title={now.title}
            words={now.words}
            by={`${now.saidBy} · ${words.wishNow(now.wish)}`}
            onKeepTheirs={onClose}
          />
        )
      }
      {...(now ? { saveLabel: text.form.saveMine } : {})}
      onSave={() => save(missing, send)}
      onClose={onClose}
    >
      <GoalFields id={id} draft={draft} errors={saving.errors} onChange={set} />
      <NumberChoice
        id={`${id}-wish`}
        label={words.wish}
        error={saving.errors.wish}
        value={draft.wish}
        onChange={(wish) => set({ wish })}
      />
    </FamilyForm>
  )
}
