import { useState } from 'react'
import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { TextField } from '../../../../design/TextField.tsx'
import { call } from '../../../../platform/web/api.ts'
import type { NewAction } from '../bodies.ts'
import { FamilyForm } from '../FamilyForm.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { findMe } from '../words.ts'
import { aboutGoal } from './about-goal.ts'
import { required } from './required.ts'
import { useOwnSave } from './useOwnSave.ts'

/** Something that the family will do at home for this goal. */
export function ActionForm({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { text } = useText()
  const { dossier, today } = usePlace()
  const words = text.plan.action
  const [draft, setDraft] = useState({ text: '', doer: findMe(dossier)?.givenName ?? '', rhythm: '', dueOn: '' })
  const { saving, save } = useOwnSave(undefined, words.saved, onClose)
  const id = `action-${goal.id}`
  const body: NewAction = {
    place: 'home',
    text: draft.text,
    doer: draft.doer,
    dueOn: draft.dueOn || null,
    rhythm: draft.rhythm || null,
  }
  const send = () => call('POST', `/dossiers/${dossier.id}/goals/${goal.id}/actions`, { body })
  const field = (name: keyof typeof draft) => ({
    id: `${id}-${name}`,
    error: saving.errors[name],
    errorPrefix: text.form.errorPrefix,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft((old) => ({ ...old, [name]: event.target.value })),
  })
  return (
    <FamilyForm
      id={id}
      title={words.add}
      saving={saving}
      about={aboutGoal(goal)}
      onSave={() => save(required({ text: [draft.text, words.missing], doer: [draft.doer, text.form.noName] }), send)}
      onClose={onClose}
    >
      <TextField {...field('text')} label={words.label} hint={words.hint} maxLength={200} />
      <TextField {...field('doer')} label={words.doer} hint={words.doerHint} maxLength={100} />
      <TextField {...field('rhythm')} label={words.rhythm} hint={words.rhythmHint} maxLength={60} />
      <TextField {...field('dueOn')} label={words.dueOn} type="date" min={today} max="2099-12-31" narrow />
    </FamilyForm>
  )
}
