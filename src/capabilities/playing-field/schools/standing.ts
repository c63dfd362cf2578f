import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Keeping } from '../keeper.ts'
import { contactsAt, type SchoolContactRow, type SchoolRow, schoolsOf } from './queries.ts'
import { schoolRefusals } from './refusals.ts'

/** A school as the one who asks stands to it: their own, or one of their team's. */
export interface SchoolInSight extends SchoolRow {
  contacts: readonly SchoolContactRow[]
  /** playing-field-23 — the school's care lead, and the team's contact with its stand-ins, keep what a school tells of itself. */
  mayKeep: boolean
}

/** The school, for its own staff and for the members of its team; to everyone else it is not there (404). */
export async function schoolInSight(keeping: Keeping, schoolId: string): Promise<SchoolInSight> {
  const { sql: db, today: day, accountId, organisationId, role } = keeping
  const [school] = await schoolsOf(db, { organisationId, day, schoolId })
  if (!school) return refuse(refusals.notFound)
  const contacts = await contactsAt(db, [schoolId], day)
  const isContact = contacts.some((one) => one.account_id === accountId && one.organisation_id === organisationId)
  const mayKeep = school.standing === 'own' ? role === 'SCHOOL_IB_ZOCO' : isContact
  return { ...school, contacts, mayKeep }
}

/** The school, for who keeps what it tells of itself; refuses others who see it. */
export async function keptSchool(keeping: Keeping, schoolId: string): Promise<SchoolInSight> {
  const school = await schoolInSight(keeping, schoolId)
  return school.mayKeep ? school : refuse(schoolRefusals.notKept)
}

/** The school, for a member of its team; to the school itself this is not theirs to do. */
export async function schoolOfTeam(keeping: Keeping, schoolId: string): Promise<SchoolInSight> {
  const school = await schoolInSight(keeping, schoolId)
  return school.standing === 'team' ? school : refuse(refusals.notYours)
}
