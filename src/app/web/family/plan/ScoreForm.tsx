import { useState } from 'react'
import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { call } from '../../../../platform/web/api.ts'
import { FamilyForm } from '../FamilyForm.tsx'
import { NumberChoice } from '../NumberChoice.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { aboutGoal } from './about-goal.ts'
import { required } from './required.ts'
import { useOwnSave } from './useOwnSave.ts'

/** How it goes now. Everybody may say so; the newest is shown. */
export function ScoreForm({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { text } = useText()
  const { dossier } = usePlace()
  const words = text.plan.score
  const [score, setScore] = useState<number>()
  const { saving, save } = useOwnSave(undefined, words.saved(goal.title), onClose)
  const id = `score-${goal.id}`
  const send = () => call('POST', `/dossiers/${dossier.id}/goals/${goal.id}/scores`, { body: { score } })
  return (
    <FamilyForm
      id={id}
      title={words.title}
      saving={saving}
      about={aboutGoal(goal)}
      onSave={() => save(required({ score: [score, words.missing] }), send)}
      onClose={onClose}
    >
      <NumberChoice
        id={`${id}-score`}
        label={words.label}
        hint={words.hint}
        error={saving.errors.score}
        value={score}
        onChange={setScore}
      />
    </FamilyForm>
  )
}
