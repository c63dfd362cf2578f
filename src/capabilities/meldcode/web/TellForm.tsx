import { dateText, typedDate } from '../../../design/DateFields.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import type { GatheredPiece, Meldcode } from '../contract.ts'
import { DayField } from './DayField.tsx'
import { GatherFields, ToldPreview } from './GatherFields.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

type TellFormProps = { meldcode: Meldcode; kind: 'advice' | 'report'; onClose: () => void }

const noPieces: readonly GatheredPiece[] = []

/** What was told to Veilig Thuis: advice without a name, or a report word for word. */
export function TellForm({ meldcode: { id, dossierId, veiligThuis }, kind, onClose }: TellFormProps) {
  const words = text.form.tell
  const only = veiligThuis.length === 1 ? (veiligThuis[0]?.id ?? '') : ''
  const { draft, change, field, panel } = useForm({
    form: 'tell',
    path: `/meldcodes/${id}/tellings`,
    initial: { receiverId: only, text: '', day: typedDate(useToday()), isGathered: false, pieces: noPieces },
    bodyOf: ({ receiverId, text: told, day, pieces }) => ({
      kind,
      receiverId,
      text: told,
      toldOn: dateText(day),
      pieces: pieces.map(({ id: piece, sha256 }) => ({ id: piece, sha256 })),
    }),
    names: { receiverId: words.receiver, text: words.text, toldOn: words.toldOn, pieces: words.gather.label },
    onSaved: onClose,
  })
  const isAdvice = kind === 'advice'
  return (
    <FormPanel
      {...panel}
      title={isAdvice ? words.adviceTitle : words.reportTitle}
      submit={words.submit}
      onClose={onClose}
      readers={!isAdvice && <ToldPreview told={draft.text} pieces={draft.pieces} />}
    >
      <p className="meta">{text.ground[isAdvice ? 'D05' : 'D04']}</p>
      <SelectField
        {...field('receiverId')}
        label={words.receiver}
        choose={words.choose}
        options={veiligThuis.map((one) => ({ value: one.id, label: one.name }))}
        value={draft.receiverId}
        onChange={(event) => change({ receiverId: event.target.value })}
      />
      <TextArea
        {...field('text')}
        rows={8}
        label={words.text}
        hint={isAdvice ? words.adviceHint : words.reportHint}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {!isAdvice && dossierId !== null && (
        <GatherFields
          id={id}
          field={field('pieces')}
          isAsked={draft.isGathered}
          onAsk={() => change({ isGathered: true })}
          chosen={draft.pieces}
          onChange={(pieces) => change({ pieces })}
        />
      )}
      <DayField {...field('toldOn')} label={words.toldOn} value={draft.day} onChange={(day) => change({ day })} />
    </FormPanel>
  )
}
