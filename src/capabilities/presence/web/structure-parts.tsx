import type { ReactNode } from 'react'
import type { formFields } from './fields.tsx'
import { text } from './professional-text.ts'
import type { Draft } from './structure-draft.ts'

/** What every list of the form gets: what is typed, how to change it, and where an error belongs. */
export interface PartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  of: ReturnType<typeof formFields>['of']
}

export const replaced = <T,>(all: readonly T[], index: number, part: Partial<T>): T[] =>
  all.map((one, at) => (at === index ? { ...one, ...part } : one))
export const without = <T,>(all: readonly T[], index: number): T[] => all.filter((_, at) => at !== index)

type ItemProps = { title: string; onRemove: () => void; children: ReactNode }
export const Item = ({ title, onRemove, children }: ItemProps) => (
  <fieldset className="school-item">
    <legend>{title}</legend>
    {children}
    <button type="button" className="link-button" onClick={onRemove}>
      {text.school.remove(title.toLowerCase())}
    </button>
  </fieldset>
)
export const More = ({ label, onAdd }: { label: string; onAdd: () => void }) => (
  <div>
    <button type="button" className="button button--quiet button--small" onClick={onAdd}>
      {label}
    </button>
  </div>
)
