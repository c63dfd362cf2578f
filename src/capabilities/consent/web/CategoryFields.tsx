import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { type Category, categories } from '../../access/vocabulary.ts'
import { categoryName } from '../../access/web/category-name.ts'
import { useLevels } from './data.ts'
import type { RequestFormProps } from './RequestForm.tsx'
import { kindsFor } from './request-draft.ts'
import { text } from './text.ts'

type CategoryFieldsProps = RequestFormProps & { id: string; error: string | undefined; errorPrefix: string }

const emptyLine = '\u00a0'

/** Each kind of information with how much of it this colleague would read. What the purpose does not allow says so. */
export function CategoryFields({ dossierId, draft, onChange, id, error, errorPrefix }: CategoryFieldsProps) {
  const levels = useLevels(dossierId, draft).data ?? []
  const levelOf = new Map(levels.map(({ category, level }) => [category, level]))
  const hintOf = (category: Category) => {
    const level = levelOf.get(category)
    // Until a colleague is chosen an empty line keeps the place: boxes do not move from under the finger.
    if (level === undefined) return emptyLine
    return level === null ? text.notForPurpose : text.levels[level]
  }
  return (
    <CheckboxGroup
      id={id}
      error={error}
      errorPrefix={errorPrefix}
      label={text.categories}
      hint={text.categoriesHint}
      twoColumns
      options={kindsFor(draft).map((category) => ({
        value: category,
        label: categoryName(category),
        hint: hintOf(category),
        disabled: levelOf.get(category) === null,
      }))}
      value={draft.categories.filter((category) => levelOf.get(category) !== null)}
      onChange={(chosen) => onChange({ categories: categories.filter((category) => chosen.includes(category)) })}
    />
  )
}
