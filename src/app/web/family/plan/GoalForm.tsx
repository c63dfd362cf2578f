import { useState } from 'react'
import { call } from '../../../../platform/web/api.ts'
import { FamilyForm } from '../FamilyForm.tsx'
import { NumberChoice } from '../NumberChoice.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { findMe } from '../words.ts'
import { AboutWhom } from './AboutWhom.tsx'
import { GoalFields } from './GoalFields.tsx'
import { required } from './required.ts'
import { useOwnSave } from './useOwnSave.ts'

type Draft = { title: string; words: string; saidBy: string; subjectIds: string[]; begin?: number; wish?: number }

/** A new goal: what it is called, in whose words, about whom, where they are and where they want to be. */
export function GoalForm({ onClose }: { onClose: () => void }) {
  const { text } = useText()
  const { dossier } = usePlace()
  const words = text.plan.goal
  const [draft, setDraft] = useState<Draft>({
    title: '',
    words: '',
    saidBy: findMe(dossier)?.givenName ?? '',
    subjectIds: [],
  })
  const set = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  const { saving, save } = useOwnSave(undefined, words.saved, onClose)
  const { errors } = saving
  const missing = required({
    title: [draft.title, words.titleMissing],
    words: [draft.words, words.wordsMissing],
    saidBy: [draft.saidBy, text.form.noName],
    subjectIds: [draft.subjectIds, words.aboutMissing],
    begin: [draft.begin, words.beginMissing],
    wish: [draft.wish, words.wishMissing],
  })
  const send = () => call('POST', `/dossiers/${dossier.id}/goals`, { body: draft })
  return (
    <FamilyForm
      id="goal-new"
      title={words.add}
      saving={saving}
      about={{ subjectIds: draft.subjectIds, goalId: null }}
      onSave={() => save(missing, send)}
      onClose={onClose}
    >
      <GoalFields id="goal-new" draft={draft} errors={errors} onChange={set} />
      <AboutWhom
        id="goal-new-subjectIds"
        error={errors.subjectIds}
        value={draft.subjectIds}
        onChange={(subjectIds) => set({ subjectIds })}
      />
      <NumberChoice
        id="goal-new-begin"
        label={words.begin}
        hint={text.plan.score.hint}
        error={errors.begin}
        value={draft.begin}
        onChange={(begin) => set({ begin })}
      />
      <NumberChoice
        id="goal-new-wish"
        label={words.wish}
        error={errors.wish}
        value={draft.wish}
        onChange={(wish) => set({ wish })}
      />
    </FamilyForm>
  )
}
