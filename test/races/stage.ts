// One family per round, all copies of one in which the school reads along; each with a mother who can sign in.
import { sql } from 'kysely'
import { relativeAccounts } from '../../src/app/trial/relatives.ts'
import { asProfessional } from '../../src/app/trial/stage.ts'
import type { Call } from '../../src/capabilities/access/actor.ts'
import {
  copyFamilies,
  copyWorkPlaces,
  idInCopy,
  idInGroup,
  idInRegion,
  type WorkPlaceIds,
  workPlaces,
} from '../bench/copies.ts'
import { signInAll, type Who } from '../bench/sessions.ts'
import type { Cast, Person } from '../cast.ts'
import { answer, asks, forThePlan, type ToldFamily, yildiz } from '../families.ts'

export interface RaceStage {
  families(count: number): Promise<number[]>
  /** What was written by the team, and goes out of the school's sight. */
  closedTexts: readonly string[]
  fileOf(n: number): string
  goalOf(n: number): string
  requestOf(n: number): string
  withdrawal: { organisationId: string; role: string }
  /** What Noah asks when Fatma, who works where Sanne works, is to join. */
  invitation(n: number): Record<string, unknown>
  mother(n: number): Person
  noah(n: number): Person
  sanne(n: number): Person
  fatma(n: number): Person
  call(): Call
}

/** How many families one group of people at work has. */
const perGroup = 5
const fatma = '00000000-0000-4000-8000-0000000000fa'
const role = 'SCHOOL_IB_ZOCO'

export async function stageRaces(cast: Cast): Promise<RaceStage> {
  const { people, organisations } = cast.region
  const school = organisations.wilgenhof
  await addFatma(cast, school)
  const family = await yildiz(cast)
  const requestId = await asks(cast, family, { of: 'sanne' })
  await answer(family, requestId, ['Aylin', 'Marco'])
  const mother = (await relativeAccounts(cast.database, family.id)).get(family.personId('Aylin')) ?? ''
  const group = (n: number) => Math.floor(n / perGroup)
  const aylin: Person[] = []
  const [noahs, sannes, fatmas] = [[] as Person[], [] as Person[], [] as Person[]]
  const atWork = async (
    into: Person[],
    groups: readonly number[],
    account: string,
    organisation: string,
    as: string,
  ) => {
    const who = (g: number) => ({ account: idInGroup(g, account), organisation: idInRegion(0, organisation), role: as })
    for (const [index, person] of (await signIn(cast, groups.map(who))).entries()) into[groups[index] ?? 0] = person
  }
  const originals = await workPlaces(cast.database.sql)
  let made = 0
  /** So many families that nothing has happened in yet; whole groups at a time. */
  const families = async (count: number): Promise<number[]> => {
    const numbers = Array.from({ length: Math.ceil(count / perGroup) * perGroup }, (_, index) => made + index)
    const groups = [...new Set(numbers.map(group))]
    await copyAll(cast, originals, { family, from: made, to: made + numbers.length - 1 })
    const mothers = numbers.map((n) => ({ account: idInCopy(n, mother) }))
    for (const [index, person] of (await signIn(cast, mothers)).entries()) aylin[made + index] = person
    await atWork(noahs, groups, people.noah.accountId, organisations.team, people.noah.role)
    await atWork(sannes, groups, people.sanne.accountId, school, role)
    await atWork(fatmas, groups, fatma, school, role)
    made += numbers.length
    return numbers.slice(0, count)
  }
  return {
    families,
    closedTexts: [
      'Elif leest weer met plezier',
      'Rust in de ochtend',
      'Minder zorgen over geld',
      'tien minuten voorlezen',
    ],
    fileOf: (n) => idInCopy(n, family.id),
    goalOf: (n) => idInCopy(n, family.goals[0] ?? ''),
    requestOf: (n) => idInCopy(n, requestId),
    withdrawal: { organisationId: idInRegion(0, school), role },
    invitation: (n) => ({
      subjectIds: family.children.map((child) => idInCopy(n, family.personId(child))),
      receiverAccountId: idInGroup(group(n), fatma),
      receiverOrganisationId: idInRegion(0, school),
      receiverRole: role,
      purpose: 'COORDINATE_PLAN',
      categories: forThePlan,
      goalIds: null,
      explanation: 'Fatma werkt samen met Sanne.',
      // Where the withdrawal was sooner this is asked again within its 30 days of rest, which takes something new.
      newCircumstance: 'Fatma neemt het werk over.',
      validUntil: cast.today(200),
    }),
    mother: (n) => aylin[n] as Person,
    noah: (n) => noahs[group(n)] as Person,
    sanne: (n) => sannes[group(n)] as Person,
    fatma: (n) => fatmas[group(n)] as Person,
    call: () => asProfessional(cast.stage, people.noah),
  }
}

async function addFatma(cast: Cast, school: string): Promise<void> {
  await sql`insert into accounts.accounts (id, kind, display_name, created_at)
    values (${fatma}, 'professional', 'Fatma Aydın', now())`.execute(cast.database.sql)
  await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
    values (${fatma}, ${school}, ${role}, '2024-08-01')`.execute(cast.database.sql)
}

interface Batch {
  family: ToldFamily
  from: number
  to: number
}

async function copyAll(cast: Cast, originals: WorkPlaceIds, { family, from, to }: Batch): Promise<void> {
  const copying = { templates: [family.id], from, to, at: { group: `n / ${perGroup}`, region: '0' } }
  await copyWorkPlaces(cast.database.sql, copying, originals)
  await copyFamilies(cast.database.sql, copying)
  await sql`analyze`.execute(cast.database.sql)
}

async function signIn(cast: Cast, people: readonly Who[]): Promise<Person[]> {
  return (await signInAll(cast.database.sql, people, cast.now())).map(cast.withToken)
}
