import Type, { type Static } from 'typebox'
import { CivilDate, Id, Nullable } from '../../../platform/contract.ts'

export const dividedTasks = ['contact', 'regie'] as const
const Task = Type.Enum([...dividedTasks], { description: 'Vaste contactpersoon, of voor vragen over de regie' })

/** What somebody takes on at most, said by themself (practice P1.5); null: no limit. */
export const Workload = Type.Object(
  {
    schools: Nullable(Type.Integer({ minimum: 0, maximum: 200, description: 'Hoeveel scholen' })),
    families: Nullable(Type.Integer({ minimum: 0, maximum: 500, description: 'Hoeveel gezinnen met regie' })),
  },
  { additionalProperties: false },
)
export type Workload = Static<typeof Workload>

const AbsenceLine = Type.Object({ id: Id, fromOn: CivilDate, untilOn: Nullable(CivilDate) })
const SchoolLine = Type.Object({
  schoolId: Id,
  school: Type.String(),
  task: Type.Enum(['contact', 'regie', 'stand-in']),
  fromOn: CivilDate,
  untilOn: Nullable(CivilDate),
})
export type SchoolLine = Static<typeof SchoolLine>

export const DivisionMember = Type.Object({
  accountId: Id,
  name: Type.String(),
  isYou: Type.Boolean(),
  isHere: Type.Boolean({ description: 'Of deze collega er vandaag is' }),
  absences: Type.Array(AbsenceLine),
  schools: Type.Array(SchoolLine),
  families: Type.Integer({ description: 'Hoeveel gezinnen met regie; alleen het aantal' }),
  limits: Workload,
})
export type DivisionMember = Static<typeof DivisionMember>

/** Who does what in one's own team: counts and schools, nothing of any family. */
export const Division = Type.Object({
  members: Type.Array(DivisionMember),
  schoolsWithoutContact: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type Division = Static<typeof Division>

export const TakeSchool = Type.Object({ task: Task }, { additionalProperties: false })
export const HandOverSchool = Type.Object(
  { task: Task, accountId: Id, fromOn: CivilDate },
  { additionalProperties: false },
)
export type HandOverSchool = Static<typeof HandOverSchool>
export const SchoolStandIn = Type.Object(
  { accountId: Id, fromOn: CivilDate, untilOn: CivilDate },
  { additionalProperties: false },
)
export type SchoolStandIn = Static<typeof SchoolStandIn>
export const EndSchoolStandIn = Type.Object({ accountId: Id, fromOn: CivilDate }, { additionalProperties: false })
export type EndSchoolStandIn = Static<typeof EndSchoolStandIn>

/** Whom an organisation names itself: a school its care lead, leerplicht and the Doorstroompunt who is there for absence. */
export const ownTasks = ['school-care-lead', 'attendance', 'attendance-stand-in'] as const
export type OwnTask = (typeof ownTasks)[number]
const OwnTask = Type.Enum([...ownTasks], { description: 'Waarvoor iemand op deze school genoemd is' })
const OwnContact = Type.Object({
  schoolId: Id,
  school: Type.String(),
  task: OwnTask,
  accountId: Id,
  name: Type.String(),
  fromOn: CivilDate,
  untilOn: Nullable(CivilDate),
})
export type OwnContact = Static<typeof OwnContact>
export const OwnContacts = Type.Object({
  tasks: Type.Array(OwnTask, { description: 'Wat jouw organisatie zelf noemt' }),
  schools: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  members: Type.Array(Type.Pick(DivisionMember, ['accountId', 'name', 'isYou', 'isHere', 'absences'])),
  contacts: Type.Array(OwnContact),
})
export type OwnContacts = Static<typeof OwnContacts>
export const NewOwnContact = Type.Object(
  { schoolId: Id, task: OwnTask, accountId: Id, fromOn: CivilDate, untilOn: Nullable(CivilDate) },
  { additionalProperties: false },
)
export type NewOwnContact = Static<typeof NewOwnContact>
export const EndOwnContact = Type.Object(
  { schoolId: Id, task: OwnTask, accountId: Id, fromOn: CivilDate },
  { additionalProperties: false },
)
export type EndOwnContact = Static<typeof EndOwnContact>

/** Days only: why somebody is away is theirs. */
export const NewAbsence = Type.Object(
  { accountId: Id, fromOn: CivilDate, untilOn: Nullable(CivilDate) },
  { additionalProperties: false },
)
export type NewAbsence = Static<typeof NewAbsence>
