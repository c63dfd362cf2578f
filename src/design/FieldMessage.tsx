import { Icon } from './Icon.tsx'
import { warning } from './icons.ts'

type FieldMessageProps = { id: string; message: string | undefined; prefix: string }

/** What is wrong with a field, with the word "Fout" for who does not see the colour. */
export function FieldMessage({ id, message, prefix }: FieldMessageProps) {
  if (message === undefined) return null
  return (
    <p className="field__error" id={`${id}-error`}>
      <Icon path={warning} />
      <span>
        <span className="visually-hidden">{prefix} </span>
        {message}
      </span>
    </p>
  )
}

/** The ids a control is described by: its hint, then its error. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
