// Many families at once: what a tighter rule and a leaving organisation close at the answer, and how long deriving takes after it.
import type { NewRegionChoices, RegionPage } from '../../src/capabilities/consent/region/contract.ts'
import { deriveBehind } from '../../src/capabilities/consent/region/job.ts'
import type { Plan } from '../../src/capabilities/plan/contract.ts'
import type { Cast, Person } from '../cast.ts'
import { answer, asks, yildiz } from '../families.ts'
import { copyFamilies, copyWorkPlaces, idInCopy, idInGroup, idInRegion } from './copies.ts'

const perGroup = 20
const region = 0
const betweenLooks = 500

export interface Measured {
  families: number
  /** Milliseconds until the answer of the change. */
  answered: number
  /** What the school still reads of others in a sample of the families: right after the answer, and during the deriving. */
  seenAfterAnswer: number
  seenMeanwhile: number
  /** Milliseconds from the answer until every family was derived anew. */
  derived: number
  /** How far it was, each time the screen asked. */
  progress: readonly number[]
  wasBarred: boolean
  isBarredAfter: boolean
}

export interface Crowd {
  cast: Cast
  families: number
  /** What the schools' intern begeleiders see of others now, over a sample of the families. */
  seenBySchools(): Promise<number>
  organisation: string
}

const narrow: NewRegionChoices = {
  consent12to15: 'BOTH',
  jointAuthority: 'ALL',
  longestConsentMonths: 12,
  reminderDays: 28,
  roleNarrowing: {},
  purposeNarrowing: { PLAN_GOAL_ACTION: { COORDINATE_PLAN: 'dates' } },
  note: 'Doelen deelt deze regio even niet.',
}

/** One family that said yes to the school, and its copies, in groups with an intern begeleider each. */
export async function gather(cast: Cast, copies: number): Promise<Crowd> {
  const family = await yildiz(cast)
  await answer(family, await asks(cast, family, { of: 'sanne' }), ['Aylin', 'Marco'])
  await deriveBehind(cast.ports)
  const copying = {
    templates: [family.id],
    from: 1,
    to: copies,
    at: { group: `n / ${perGroup}`, region: String(region) },
  }
  await copyWorkPlaces(cast.database.sql, copying)
  await copyFamilies(cast.database.sql, copying)
  const { sanne } = cast.region.people
  const organisation = idInRegion(region, cast.region.organisations.wilgenhof)
  const sample = [1, Math.ceil(copies / 2), copies]
  const readers = await Promise.all(
    sample.map(async (n) => ({
      dossier: idInCopy(n, family.id),
      person: await cast.signIn({
        kind: 'professional',
        accountId: idInGroup(Math.floor(n / perGroup), sanne.accountId),
        organisationId: organisation,
        role: sanne.role,
      }),
    })),
  )
  const seenBySchools = async () => {
    let seen = 0
    for (const { dossier, person } of readers) seen += await goalsSeen(person, dossier)
    return seen
  }
  return { cast, families: copies + 1, seenBySchools, organisation }
}

async function goalsSeen(person: Person, dossier: string): Promise<number> {
  const { status, body } = await person.get<Plan>(`/dossiers/${dossier}/plan`)
  return status === 200 ? body.goals.length : 0
}

/** The administrator saves a tighter rule. */
export async function tighten(crowd: Crowd): Promise<Measured> {
  const wout = await crowd.cast.professional('wout')
  const { current } = (await wout.get<RegionPage>('/region-choices')).body
  return measure(crowd, wout, () =>
    wout.send('POST', '/region-choices', narrow, { 'if-match': `"${current.version}"` }),
  )
}

/** The administrator takes that back: nothing to close, everything to open. */
export async function loosen(crowd: Crowd): Promise<Measured> {
  const wout = await crowd.cast.professional('wout')
  const { current } = (await wout.get<RegionPage>('/region-choices')).body
  const body = { ...narrow, purposeNarrowing: {} }
  return measure(crowd, wout, () => wout.send('POST', '/region-choices', body, { 'if-match': `"${current.version}"` }))
}

/** The school of all these families leaves the cooperation. */
export async function leave(crowd: Crowd): Promise<Measured> {
  const wout = await crowd.cast.professional('wout')
  return measure(crowd, wout, () => wout.post(`/organisations/${crowd.organisation}/_leave`, { note: 'Opgezegd.' }))
}

async function measure(crowd: Crowd, wout: Person, change: () => Promise<{ status: number }>): Promise<Measured> {
  const before = performance.now()
  const { status } = await change()
  const answered = performance.now() - before
  if (status >= 300) throw new Error(`the change was answered ${status}`)
  const seenAfterAnswer = await crowd.seenBySchools()
  const progress: number[] = []
  let wasBarred = false
  let seenMeanwhile = 0
  for (;;) {
    const { derivation } = (await wout.get<RegionPage>('/region-choices')).body
    progress.push(derivation.done)
    wasBarred ||= derivation.isBarred
    if (derivation.done === derivation.families) break
    seenMeanwhile = Math.max(seenMeanwhile, await crowd.seenBySchools())
    await new Promise((resolve) => setTimeout(resolve, betweenLooks))
  }
  const derived = performance.now() - before - answered
  await deriveBehind(crowd.cast.ports)
  const { derivation } = (await wout.get<RegionPage>('/region-choices')).body
  return {
    families: crowd.families,
    answered,
    seenAfterAnswer,
    seenMeanwhile,
    derived,
    progress,
    wasBarred,
    isBarredAfter: derivation.isBarred,
  }
}
