import { Checkbox } from '../../../design/Checkbox.tsx'
import { ChoiceField, LineField, optionsOf } from './fields.tsx'
import { text } from './professional-text.ts'
import type { Draft } from './structure-draft.ts'
import { Item, More, type PartProps, replaced, without } from './structure-parts.tsx'

const words = text.structure

/** Who has which task, and whether everyone may know. */
export function People({ draft: { people }, change, of }: PartProps) {
  const set = (index: number, part: Partial<Draft['people'][number]>) =>
    change({ people: replaced(people, index, part) })
  const empty = { role: 'confidant' as const, roleName: '', name: '', reach: '', isPublic: true }
  return (
    <>
      <h3>{words.people}</h3>
      {people.map(({ role, roleName, name, reach, isPublic }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task has no other identity than its place.
        <Item key={index} title={words.person(index + 1)} onRemove={() => change({ people: without(people, index) })}>
          <ChoiceField
            told={of(`people/${index}/role`)}
            label={words.role}
            options={optionsOf(words.roles)}
            value={role}
            onChoose={(one) => set(index, { role: one })}
          />
          {role === 'other' && (
            <LineField
              told={of(`people/${index}/roleName`)}
              label={words.roleName}
              maxLength={60}
              value={roleName}
              onText={(one) => set(index, { roleName: one })}
            />
          )}
          <LineField
            told={of(`people/${index}/name`)}
            label={words.name}
            maxLength={100}
            value={name}
            onText={(one) => set(index, { name: one })}
          />
          <LineField
            told={of(`people/${index}/reach`)}
            label={words.reach}
            maxLength={120}
            value={reach}
            onText={(one) => set(index, { reach: one })}
          />
          <Checkbox label={words.isPublic} checked={isPublic} onChange={(one) => set(index, { isPublic: one })} />
        </Item>
      ))}
      <More label={words.addPerson} onAdd={() => change({ people: [...people, empty] })} />
    </>
  )
}
