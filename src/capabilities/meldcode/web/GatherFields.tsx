import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { sentenceOf } from '../../../platform/web/problems.ts'
import { categoryName } from '../../access/web/category-name.ts'
import type { GatheredPiece, Gathering } from '../contract.ts'
import { useGathering } from './data.ts'
import { text } from './text.ts'

const words = text.form.tell.gather

type GatherFieldsProps = {
  id: string
  field: { id: string; error: string | undefined; errorPrefix: string }
  isAsked: boolean
  onAsk: () => void
  chosen: readonly GatheredPiece[]
  onChange: (chosen: GatheredPiece[]) => void
}

/** Texts of the dossier, fetched when asked: reading there is a look, so it does not happen by opening a form. */
export function GatherFields({ id, isAsked, onAsk, ...props }: GatherFieldsProps) {
  const gathering = useGathering(id, isAsked)
  if (!isAsked)
    return (
      <div>
        <button type="button" className="button button--quiet" onClick={onAsk}>
          {words.ask}
        </button>
        <p className="field__hint">{words.askHint}</p>
      </div>
    )
  if (gathering.error) return <p className="note note--boxed">{sentenceOf(gathering.error)}</p>
  return gathering.data ? <Found gathering={gathering.data} {...props} /> : <p className="meta">{words.asking}</p>
}

type FoundProps = Pick<GatherFieldsProps, 'field' | 'chosen' | 'onChange'> & { gathering: Gathering }

function Found({ gathering: { isInReach, pieces, leftOut }, field, chosen, onChange }: FoundProps) {
  if (!isInReach || pieces.length + leftOut.length === 0)
    return <p className="note note--boxed">{isInReach ? words.none : words.outOfReach}</p>
  const ids = chosen.map((one) => one.id)
  return (
    <>
      {pieces.length > 0 && (
        <CheckboxGroup
          {...field}
          label={words.label}
          hint={words.hint}
          options={pieces.map((one) => ({ value: one.id, label: <PieceText piece={one} />, hint: aboutOf(one) }))}
          value={ids}
          onChange={(next) => onChange(pieces.filter((one) => next.includes(one.id)))}
        />
      )}
      {leftOut.length > 0 && <p className="meta">{words.leftOut(leftOut.length)}</p>}
    </>
  )
}

function PieceText({ piece }: { piece: Pick<GatheredPiece, 'heading' | 'text'> }) {
  return (
    <>
      <b dir="auto">{piece.heading}</b>
      <span className="meldcode__piece" dir="auto">
        {piece.text}
      </span>
    </>
  )
}

function aboutOf({ category, about, writtenOn, isWaiting }: GatheredPiece): string {
  const day = writtenOn === null ? '' : longDate(writtenOn, pageLanguage)
  const waits = isWaiting ? words.waits : ''
  return [categoryName(category), about.join(', '), day, waits].filter(Boolean).join(' · ')
}

/** Exactly what will be kept, before it is. */
export function ToldPreview({ told, pieces }: { told: string; pieces: readonly GatheredPiece[] }) {
  if (told.trim() === '' && pieces.length === 0) return null
  return (
    <section className="meldcode__preview" aria-label={words.preview}>
      <p>
        <b>{words.preview}</b>
      </p>
      <p className="meldcode__told" dir="auto">
        {told}
      </p>
      {pieces.map((one) => (
        <p key={one.id} className="meldcode__told">
          <PieceText piece={one} />
        </p>
      ))}
    </section>
  )
}
