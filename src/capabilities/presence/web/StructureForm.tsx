import type { ReactNode } from 'react'
import { Checkbox } from '../../../design/Checkbox.tsx'
import { dateText, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { NewStructure, SchoolPage } from '../../playing-field/schools/contract.ts'
import type { SchoolRole } from '../../playing-field/schools/vocabulary.ts'
import { useKeepStructure } from './data.ts'
import { ChoiceField, DayField, formFields, LineField, optionsOf } from './fields.tsx'
import { text } from './professional-text.ts'

const words = text.structure
const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim())

interface Draft {
  steps: { name: string; who: string; what: string }[]
  people: { role: SchoolRole; roleName: string; name: string; reach: string; isPublic: boolean }[]
  meetings: { name: string; firstOn: TypedDate; time: string; everyWeeks: string; room: string }[]
  rooms: string
}

const draftOf = ({ steps, people, meetings, rooms }: NewStructure): Draft => ({
  steps,
  people: people.map((one) => ({ ...one, roleName: one.roleName ?? '', reach: one.reach ?? '' })),
  meetings: meetings.map((one) => ({
    ...one,
    firstOn: typedDate(one.firstOn),
    everyWeeks: String(one.everyWeeks),
    room: one.room ?? '',
  })),
  rooms: rooms.join('\n'),
})

const structureOf = ({ steps, people, meetings, rooms }: Draft): NewStructure => ({
  steps: steps.map(({ name, who, what }) => ({ name: name.trim(), who: who.trim(), what: what.trim() })),
  people: people.map((one) => ({
    ...{ role: one.role, isPublic: one.isPublic, name: one.name.trim(), reach: orNull(one.reach) },
    roleName: one.role === 'other' ? orNull(one.roleName) : null,
  })),
  meetings: meetings.map((one) => ({
    ...{ name: one.name.trim(), time: one.time, everyWeeks: Number(one.everyWeeks), room: orNull(one.room) },
    firstOn: dateText(one.firstOn),
  })),
  rooms: rooms
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
})

/** "Stap 2, wat gebeurt er" for steps/1/what. */
function nameOf(field: string): string | undefined {
  const [list = '', index = '', part = ''] = field.split('/')
  const parts: Readonly<Record<string, string>> = {
    ...{ name: words.name, who: words.who, what: words.what, roleName: words.roleName, reach: words.reach },
    ...{ firstOn: words.firstOn, time: words.time, everyWeeks: words.everyWeeks, room: words.room },
  }
  const lists: Readonly<Record<string, (number: number) => string>> = {
    ...{ steps: words.step, people: words.person, meetings: words.meeting },
  }
  const item = lists[list]?.(Number(index) + 1)
  return item === undefined ? words.rooms : [item, parts[part]].filter(Boolean).join(', ')
}

/** The whole structure in one form; saving makes a new version. */
export function StructureForm({ school, onClose }: { school: SchoolPage; onClose: () => void }) {
  const { draft, change, isDirty } = useDraft(draftOf(school.structure))
  const save = useKeepStructure(school.id, school.version, onClose)
  const { problem, of } = formFields('structure', save.error, nameOf)
  const isBehind = save.error !== null && problem.list.length === 0 && problem.sentence === undefined
  return (
    <FormPanel
      title={words.form}
      submit={text.school.save}
      problem={isBehind ? { ...problem, sentence: words.conflict } : problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(structureOf(draft))}
      onClose={onClose}
    >
      <Steps draft={draft} change={change} of={of} />
      <People draft={draft} change={change} of={of} />
      <Meetings draft={draft} change={change} of={of} />
      <TextArea
        {...of('rooms')}
        label={words.rooms}
        hint={words.roomsHint}
        rows={3}
        value={draft.rooms}
        onChange={(event) => change({ rooms: event.target.value })}
      />
    </FormPanel>
  )
}

interface PartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  of: ReturnType<typeof formFields>['of']
}

const replaced = <T,>(all: readonly T[], index: number, part: Partial<T>): T[] =>
  all.map((one, at) => (at === index ? { ...one, ...part } : one))
const without = <T,>(all: readonly T[], index: number): T[] => all.filter((_, at) => at !== index)

type ItemProps = { title: string; onRemove: () => void; children: ReactNode }
const Item = ({ title, onRemove, children }: ItemProps) => (
  <fieldset className="school-item">
    <legend>{title}</legend>
    {children}
    <button type="button" className="link-button" onClick={onRemove}>
      {text.school.remove(title.toLowerCase())}
    </button>
  </fieldset>
)
const More = ({ label, onAdd }: { label: string; onAdd: () => void }) => (
  <div>
    <button type="button" className="button button--quiet button--small" onClick={onAdd}>
      {label}
    </button>
  </div>
)

function Steps({ draft: { steps }, change, of }: PartProps) {
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

function People({ draft: { people }, change, of }: PartProps) {
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

function Meetings({ draft: { meetings }, change, of }: PartProps) {
  const today = useToday()
  const set = (index: number, part: Partial<Draft['meetings'][number]>) =>
    change({ meetings: replaced(meetings, index, part) })
  const empty = { name: '', firstOn: typedDate(today), time: '09:00', everyWeeks: '6', room: '' }
  return (
    <>
      <h3>{words.meetings}</h3>
      {meetings.map(({ name, firstOn, time, everyWeeks, room }, index) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: a meeting has no other identity than its place.
          key={index}
          title={words.meeting(index + 1)}
          onRemove={() => change({ meetings: without(meetings, index) })}
        >
          <LineField
            told={of(`meetings/${index}/name`)}
            label={words.meetingName}
            maxLength={80}
            value={name}
            onText={(one) => set(index, { name: one })}
          />
          <DayField
            told={of(`meetings/${index}/firstOn`)}
            label={words.firstOn}
            hint={words.firstOnHint}
            value={firstOn}
            onChange={(one) => set(index, { firstOn: one })}
          />
          <LineField
            told={of(`meetings/${index}/time`)}
            type="time"
            narrow
            label={words.time}
            value={time}
            onText={(one) => set(index, { time: one })}
          />
          <LineField
            told={of(`meetings/${index}/everyWeeks`)}
            inputMode="numeric"
            narrow
            label={words.everyWeeks}
            maxLength={2}
            value={everyWeeks}
            onText={(one) => set(index, { everyWeeks: one })}
          />
          <LineField
            told={of(`meetings/${index}/room`)}
            label={words.room}
            maxLength={60}
            value={room}
            onText={(one) => set(index, { room: one })}
          />
        </Item>
      ))}
      <More label={words.addMeeting} onAdd={() => change({ meetings: [...meetings, empty] })} />
    </>
  )
}
