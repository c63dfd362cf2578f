import { TextArea } from '../../../design/TextArea.tsx'
import { LineField } from './fields.tsx'
import { text } from './professional-text.ts'
import type { Draft } from './structure-draft.ts'
import { Item, More, type PartProps, replaced, without } from './structure-parts.tsx'

const words = text.structure

/** The steps of a school's support, in order. */
export function Steps({ draft: { steps }, change, of }: PartProps) {
  const set = (index: number, part: Partial<Draft['steps'][number]>) => change({ steps: replaced(steps, index, part) })
  return (
    <>
      <h3>{words.steps}</h3>
      {steps.map(({ name, who, what }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place.
        <Item key={index} title={words.step(index + 1)} onRemove={() => change({ steps: without(steps, index) })}>
          <LineField
            told={of(`steps/${index}/name`)}
            label={words.stepName}
            maxLength={80}
            value={name}
            onText={(one) => set(index, { name: one })}
          />
          <LineField
            told={of(`steps/${index}/who`)}
            label={words.who}
            maxLength={120}
            value={who}
            onText={(one) => set(index, { who: one })}
          />
          <TextArea
            {...of(`steps/${index}/what`)}
            label={words.what}
            rows={2}
            maxLength={400}
            value={what}
            onChange={(event) => set(index, { what: event.target.value })}
          />
        </Item>
      ))}
      <More label={words.addStep} onAdd={() => change({ steps: [...steps, { name: '', who: '', what: '' }] })} />
    </>
  )
}
