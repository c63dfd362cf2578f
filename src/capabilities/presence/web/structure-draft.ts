import { dateText, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import type { NewStructure } from '../../playing-field/schools/contract.ts'
import type { SchoolRole } from '../../playing-field/schools/vocabulary.ts'
import { text } from './professional-text.ts'

const words = text.structure
const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim())

/** A structure as it is typed. */
export interface Draft {
  steps: { name: string; who: string; what: string }[]
  people: { role: SchoolRole; roleName: string; name: string; reach: string; isPublic: boolean }[]
  meetings: { name: string; firstOn: TypedDate; time: string; everyWeeks: string; room: string }[]
  rooms: string
}

export const draftOf = ({ steps, people, meetings, rooms }: NewStructure): Draft => ({
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

export const structureOf = ({ steps, people, meetings, rooms }: Draft): NewStructure => ({
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
export function nameOf(field: string): string | undefined {
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
