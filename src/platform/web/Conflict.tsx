import { type ComparedField, TextsSideBySide } from '../../design/TextsSideBySide.tsx'
import { text } from './text.ts'

type ConflictProps = {
  fields: readonly ComparedField[]
  isSaving: boolean
  onKeepMine: () => void
  onKeepTheirs: () => void
}

/** Somebody else saved first (412): both texts, and the choice is the writer's. Nothing typed is lost. */
export function Conflict({ fields, isSaving, onKeepMine, onKeepTheirs }: ConflictProps) {
  return (
    <TextsSideBySide words={text.conflict} fields={fields}>
      <button type="button" className="button button--quiet" disabled={isSaving} onClick={onKeepMine}>
        {text.conflict.keepMine}
      </button>
      <button type="button" className="button button--quiet" disabled={isSaving} onClick={onKeepTheirs}>
        {text.conflict.keepTheirs}
      </button>
    </TextsSideBySide>
  )
}
