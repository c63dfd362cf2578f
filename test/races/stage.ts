// One family per round, all copies of one in which the school reads along; each with a mother who can sign in.
import { sql } from 'kysely'
import { relativeAccounts } from '../../src/app/trial/relatives.ts'
import { asProfessional } from '../../src/app/trial/stage.ts'
import type { Call } from '../../src/capabilities/access/actor.ts'
import { copyFamilies, copyWorkPlaces, idInCopy, idInGroup, idInRegion } from '../bench/copies.ts'
import { signInAll, type Who } from '../bench/sessions.ts'
import type { Cast, Person } from '../cast.ts'
import { answer, asks, forThePlan, type ToldFamily, yildiz } from '../families.ts'

export interface RaceStage {
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
const perGroup = 20
const fatma = '00000000-0000-4000-8000-0000000000fa'
const role = 'SCHOOL_IB_ZOCO'

export async function stageRaces(cast: Cast, rounds: number): Promise<RaceStage> {
  const { people, organisations } = cast.region
  const school = organisations.wilgenhof
  await addFatma(cast, school)
  const family = await yildiz(cast)
  const requestId = await asks(cast, family, { of: 'sanne' })
  await answer(family, requestId, ['Aylin', 'Marco'])
  await copyAll(cast, family, rounds)
  const group = (n: number) => Math.floor(n / perGroup)
  const mother = (await relativeAccounts(cast.database, family.id)).get(family.personId('Aylin')) ?? ''
  const aylin = await signIn(cast, rounds, (n) => ({ account: idInCopy(n, mother) }))
  const atWork = (account: string, organisation: string, as: string) =>
    signIn(cast, group(rounds - 1) + 1, (g) => ({
      ...{ account: idInGroup(g, account), organisation: idInRegion(0, organisation), role: as },
    }))
  const [noahs, sannes, fatmas] = [
    await atWork(people.noah.accountId, organisations.team, people.noah.role),
    await atWork(people.sanne.accountId, school, role),
    await atWork(fatma, school, role),
  ]
  return {
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

async function copyAll(cast: Cast, family: ToldFamily, rounds: number): Promise<void> {
  const copying = {
    ...{ templates: [family.id], from: 0, to: rounds - 1 },
    at: { group: `n / ${perGroup}`, region: '0' },
  }
  await copyWorkPlaces(cast.database.sql, copying)
  await copyFamilies(cast.database.sql, copying)
  await sql`analyze`.execute(cast.database.sql)
}

async function signIn(cast: Cast, count: number, who: (n: number) => Who): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, n) => who(n))
  return (await signInAll(cast.database.sql, people, cast.now())).map(cast.withToken)
}
