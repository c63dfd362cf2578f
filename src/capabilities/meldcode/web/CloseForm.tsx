import { TextArea } from '../../../design/TextArea.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import type { Meldcode } from '../contract.ts'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

/** Closes a concern for good, with how it ended and, when help goes on, what was agreed to keep watch. */
export function CloseForm({ meldcode: { id, weighed }, onClose }: { meldcode: Meldcode; onClose: () => void }) {
  const words = text.form.close
  const isWatched = weighed.norm === 'watch'
  const { draft, change, field, panel } = useForm({
    form: 'close',
    path: `/meldcodes/${id}/_close`,
    initial: { text: '', monitoring: '' },
    bodyOf: (draft) => ({
      text: draft.text,
      ...(draft.monitoring.trim() === '' ? {} : { monitoring: draft.monitoring }),
    }),
    names: { text: words.text, monitoring: words.monitoring },
    onSaved: onClose,
  })
  return (
    <FormPanel {...panel} title={words.title} submit={words.submit} onClose={onClose}>
      <p>{words.sure}</p>
      <TextArea
        {...field('text')}
        rows={4}
        label={words.text}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {isWatched && (
        <TextArea
          {...field('monitoring')}
          rows={3}
          label={words.monitoring}
          value={draft.monitoring}
          onChange={(event) => change({ monitoring: event.target.value })}
        />
      )}
    </FormPanel>
  )
}
