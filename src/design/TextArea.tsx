import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './Field.tsx'

type TextAreaProps = FieldTexts & {
  /** The family writes here in its own words, so in its own letter. */
  ownWords?: boolean
} & Omit<ComponentProps<'textarea'>, 'id' | 'className'>

/** More lines of text; grows with what is typed. */
export function TextArea({ id, label, hint, error, errorPrefix, ownWords = false, ...area }: TextAreaProps) {
  const texts = { id, label, hint, error, errorPrefix: errorPrefix ?? '' }
  return (
    <Field {...texts}>
      {({ className, ...control }) => (
        <textarea
          rows={5}
          dir="auto"
          {...area}
          {...control}
          className={ownWords ? `${className} input--own-words` : className}
        />
      )}
    </Field>
  )
}
