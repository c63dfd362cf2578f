import type { Sql } from '../../../platform/database/database.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { type FieldError, refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { fits } from '../../playing-field/organisations/roles.ts'
import { requireFresh } from '../fresh.ts'
import {
  type ChangeOfRole,
  type EndOfWork,
  type Held,
  type KeptPeople,
  type KeptPerson,
  type Leaving,
  type NewPerson,
  type NewWork,
  type PeopleQuery,
  type PersonPage,
  pageSize,
} from './contract.ts'
import { type KeepingPeople, keepPeople } from './keeping.ts'
import {
  beginWork,
  endWork,
  heldBy,
  kindOfOrganisation,
  type PersonRow,
  peopleKept,
  type WorkVerdict,
} from './queries.ts'
import { peopleRefusals, personFaults } from './refusals.ts'

/** accounts-31: the list of people whom the caller keeps. */
export function listPeople(call: Call, { from, ...wanted }: PeopleQuery): Promise<KeptPeople> {
  return keepPeople(call, async (keeping) => {
    const rows = await peopleKept(keeping, wanted, { skip: Number(from ?? 0), limit: pageSize })
    return { total: rows[0]?.total ?? 0, people: rows.map((row) => shown(row, keeping)) }
  })
}

/** How many open questions somebody holds at an organisation: known where questions are known. */
export type CountQuestions = (
  db: Sql,
  of: { accountId: string; organisationId: string; today: string },
) => Promise<number>

/** One of them, with counts of what would be left when they go. */
export function getPerson(call: Call, accountId: string, countQuestions: CountQuestions): Promise<PersonPage> {
  return keepPeople(call, async (keeping) => {
    const [row] = await peopleKept(keeping, { account: accountId }, { skip: 0, limit: 1 })
    if (!row) return refuse(refusals.notFound)
    const organisations = [...new Set(row.work.map((one) => one.organisationId))]
    const holds: Held[] = []
    for (const organisationId of organisations) {
      const held = (await heldBy(keeping, accountId, organisationId)) ?? refuse(refusals.notFound)
      const questions = await countQuestions(keeping.sql, { accountId, organisationId, today: keeping.today })
      holds.push({ ...held, questions })
    }
    return { ...shown(row, keeping), holds }
  })
}

const shown = (row: PersonRow, { accountId }: KeepingPeople): KeptPerson => ({
  accountId: row.account_id,
  name: row.name,
  isYou: row.account_id === accountId,
  work: row.work,
  signsIn: row.signs_in,
  invitedUntil: row.invited_until,
})

/** Takes on somebody who is new here. */
export function addPerson(call: Call, person: NewPerson): Promise<{ accountId: string }> {
  requireFresh(call)
  return keepPeople(call, async (keeping) => {
    await checkWork(keeping, person)
    const name = person.name.trim().replace(/\s+/g, ' ')
    if (!person.isSomeoneElse && (await isKnown(keeping, name, person.organisationId)))
      refuseFields([['name', personFaults.sameName]])
    const accountId = keeping.newId()
    said(await beginWork(keeping, { ...rowOf(accountId, person), name }))
    await keeping.noteDeed('person-added', { ...person, accountId, about: daysOf(person) })
    return { accountId }
  })
}

async function isKnown(keeping: KeepingPeople, name: string, organisation: string): Promise<boolean> {
  const found = await peopleKept(keeping, { q: name, organisation }, { skip: 0, limit: pageSize })
  return found.some((one) => one.name.toLowerCase() === name.toLowerCase())
}

/** accounts-34: a second role, or work at another organisation that the caller keeps, for somebody who is known. */
export function addWork(call: Call, accountId: string, work: NewWork): Promise<void> {
  requireFresh(call)
  return keepPeople(call, async (keeping) => {
    await checkWork(keeping, work)
    said(await beginWork(keeping, rowOf(accountId, work)))
    await keeping.noteDeed('work-begun', { ...work, accountId, about: daysOf(work) })
  })
}

/** Another role from a day on: the one ends the day before. */
export function changeRole(call: Call, accountId: string, change: ChangeOfRole): Promise<void> {
  requireFresh(call)
  const { organisationId, role, fromOn, newRole, newFromOn } = change
  return keepPeople(call, async (keeping) => {
    const next = { organisationId, role: newRole, fromOn: newFromOn, untilOn: null }
    if (newFromOn < keeping.today) refuseFields([['newFromOn', personFaults.inPast]])
    await checkWork(keeping, next, 'newRole')
    said(await endWork(keeping, { accountId, organisationId, role, fromOn }, addDays(newFromOn, -1)))
    said(await beginWork(keeping, rowOf(accountId, next)))
    const about = { role, newRole, fromOn: newFromOn }
    await keeping.noteDeed('role-changed', { organisationId, accountId, about })
  })
}

/** accounts-35: one role ends, on a last day or now; what it opened closes with it. */
export function endOneWork(call: Call, accountId: string, { untilOn, ...of }: EndOfWork): Promise<void> {
  requireFresh(call)
  return keepPeople(call, async (keeping) => {
    checkLastDay(keeping, untilOn)
    said(await endWork(keeping, { accountId, ...of }, untilOn))
    const about = { role: of.role, untilOn }
    await keeping.noteDeed('work-ended', { organisationId: of.organisationId, accountId, about })
  })
}

/** accounts-35: somebody leaves an organisation, on a last day or now: all their roles there end. */
export function leaveOrganisation(call: Call, accountId: string, { organisationId, untilOn }: Leaving): Promise<void> {
  requireFresh(call)
  return keepPeople(call, async (keeping) => {
    checkLastDay(keeping, untilOn)
    said(await endWork(keeping, { accountId, organisationId, role: null, fromOn: null }, untilOn))
    await keeping.noteDeed('person-left', { organisationId, accountId, about: { untilOn } })
  })
}

const rowOf = (accountId: string, { organisationId, role, fromOn, untilOn }: NewWork) => ({
  ...{ account_id: accountId, organisation_id: organisationId, role, from_on: fromOn, until_on: untilOn },
})
const daysOf = ({ role, fromOn, untilOn }: NewWork) => ({ role, fromOn, untilOn })

/** A role of the closed list that fits the kind of organisation, on days that can be. */
async function checkWork(keeping: KeepingPeople, work: NewWork, roleField = 'role'): Promise<void> {
  const kind = await kindOfOrganisation(keeping.sql, work.organisationId)
  if (!kind) return refuse(refusals.notFound)
  const { fromOn, untilOn } = work
  refuseFields([
    [roleField, !fits(work.role, kind) && personFaults.roleDoesNotFit],
    ['fromOn', fromOn < addDays(keeping.today, -366) && personFaults.tooLongAgo],
    [
      'untilOn',
      untilOn !== null && (untilOn < fromOn ? personFaults.endsBefore : untilOn < keeping.today && personFaults.inPast),
    ],
  ])
}

const checkLastDay = ({ today }: KeepingPeople, untilOn: string | null) =>
  refuseFields([['untilOn', untilOn !== null && untilOn < today && personFaults.inPast]])

type Fault = (typeof personFaults)[keyof typeof personFaults]

function refuseFields(faults: readonly (readonly [string, Fault | false])[]): void {
  const errors = faults.flatMap(([field, fault]): FieldError[] => (fault ? [{ field, ...fault }] : []))
  if (errors.length) refuse(refusals.invalid, { errors })
}

function said(verdict: WorkVerdict): void {
  if (verdict === 'not-found') refuse(refusals.notFound)
  if (verdict !== 'done') refuse(peopleRefusals[verdict])
}
