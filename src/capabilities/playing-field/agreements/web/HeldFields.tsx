import { SelectField } from '../../../../design/SelectField.tsx'
import { categories, type Level } from '../../../access/vocabulary.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import type { PurposeLimits } from '../meetings/rules.ts'
import { choosableLevels, type MeetingDraft, withLevel } from './agreement-draft.ts'
import { text } from './text.ts'
import { purposeName } from './words.ts'

type HeldFieldsProps = {
  id: string
  limits: PurposeLimits
  meeting: MeetingDraft
  purpose: MeetingDraft['purposes'][number]
  onChange: (meeting: MeetingDraft) => void
}

/** What a meeting may hold for one purpose: what the table allows, or less. */
export function HeldFields({ id, limits, meeting, purpose: { purpose, holds }, onChange }: HeldFieldsProps) {
  return (
    <details className="agreements__holds">
      <summary>{text.form.holds(purposeName(purpose))}</summary>
      <div className="agreements__levels">
        {categories.map((category) => {
          const choices = choosableLevels(limits, purpose, category)
          if (choices.length === 0) return null
          const now = holds.find((one) => one.category === category)?.level ?? null
          return (
            <SelectField
              key={category}
              id={`${id}-${purpose}-${category}`}
              label={categoryName(category)}
              options={choices.map((one) => ({ value: one ?? '', label: text.levels[one ?? 'nothing'] ?? '' }))}
              value={now ?? ''}
              onChange={({ target }) =>
                onChange(withLevel(meeting, purpose, category, target.value === '' ? null : (target.value as Level)))
              }
            />
          )
        })}
      </div>
      <p className="meta">{text.form.most}</p>
    </details>
  )
}
