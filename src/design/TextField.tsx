import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './Field.tsx'

type TextFieldProps = FieldTexts & { narrow?: boolean } & Omit<ComponentProps<'input'>, 'id' | 'className'>

/** One line of text. */
export function TextField({ id, label, hint, error, errorPrefix, narrow, ...input }: TextFieldProps) {
  const texts = { id, label, hint, error, errorPrefix: errorPrefix ?? '', narrow: narrow ?? false }
  return <Field {...texts}>{(control) => <input type="text" dir="auto" {...input} {...control} />}</Field>
}
