import { useState } from 'react'
import type { Wish } from '../../../../capabilities/plan/contract.ts'
import { TextArea } from '../../../../design/TextArea.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { call } from '../../../../platform/web/api.ts'
import type { NewWish } from '../bodies.ts'
import { FamilyForm } from '../FamilyForm.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { findMe } from '../words.ts'
import { Conflict } from './Conflict.tsx'
import { required } from './required.ts'
import { useOwnSave } from './useOwnSave.ts'

/** A new wish, or one of mine to change. */
export function WishForm({ wish, onClose }: { wish?: Wish; onClose: () => void }) {
  const { text } = useText()
  const { dossier } = usePlace()
  const words = text.plan.wish
  const [draft, setDraft] = useState<NewWish>({
    text: wish?.text ?? '',
    saidBy: wish?.saidBy ?? findMe(dossier)?.givenName ?? '',
  })
  const set = (part: Partial<NewWish>) => setDraft((old) => ({ ...old, ...part }))
  const own = useOwnSave(wish, words.saved, onClose)
  const id = wish ? `wish-${wish.id}` : 'wish-new'
  const path = `/dossiers/${dossier.id}/wishes`
  const send = (version: number | undefined) =>
    wish && version !== undefined
      ? call<void>('PATCH', `${path}/${wish.id}`, { body: draft, version })
      : call<void>('POST', path, { body: draft })
  const subjectIds = dossier.persons.filter((person) => person.isChild).map((person) => person.id)
  const { errors } = own.saving
  const fields = { errorPrefix: text.form.errorPrefix, maxLength: 1000, rows: 3, ownWords: true }
  return (
    <FamilyForm
      id={id}
      title={wish ? words.change : words.add}
      saving={own.saving}
      about={{ subjectIds, goalId: null }}
      conflict={own.now && <Conflict words={own.now.text} by={own.now.saidBy} onKeepTheirs={onClose} />}
      {...(own.now ? { saveLabel: text.form.saveMine } : {})}
      onSave={() =>
        own.save(required({ text: [draft.text, words.missing], saidBy: [draft.saidBy, text.form.noName] }), send)
      }
      onClose={onClose}
    >
      <TextArea
        id={`${id}-text`}
        label={words.label}
        hint={words.hint}
        error={errors.text}
        {...fields}
        value={draft.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <TextField
        id={`${id}-saidBy`}
        label={text.form.saidBy}
        hint={text.form.saidByHint}
        error={errors.saidBy}
        errorPrefix={text.form.errorPrefix}
        maxLength={100}
        value={draft.saidBy}
        onChange={(event) => set({ saidBy: event.target.value })}
      />
    </FamilyForm>
  )
}
