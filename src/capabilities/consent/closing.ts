import { ageOn, type CivilDate } from '../../platform/pure/dates.ts'
import type { FileTransaction } from '../access/actor.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import { type Facts, readFacts } from './keys/facts.ts'
import { agesOfSay } from './policy/deciders.ts'
import type { RequestRow } from './queries.ts'
import type { RegionPolicy } from './region/choices.ts'
import { regionPolicyOf } from './region/policy.ts'
import { openingsFor, policyFor } from './requests/sides.ts'
import { needed, type Opening } from './rules.ts'

/** consent-07 (C-24): about whom someone may say no to a request, or take back a yes. */
export async function closedAbout(tx: FileTransaction, row: RequestRow, me: string): Promise<string[]> {
  const around = { doors: await openDoors(tx.sql), directory: await directoryOf(tx.sql, []) }
  const policy = policyFor(row, await regionPolicyOf(tx.sql))
  const facts = await readFacts(tx.sql, tx.fileId)
  const openings = openingsFor(tx, row, around)
  return row.subject_ids.filter((subject) =>
    closersOf(facts, subject, openings, { today: tx.today, policy }).includes(me),
  )
}

/**
 * Whose no about someone counts: who decides, also while a conflict is known or the gezag is not (nobody can open then, but what was
 * opened before must not come to life again), and the subject from 12 on, who takes back what a parent gave.
 */
export function closersOf(
  facts: Facts,
  subject: string,
  openings: readonly Opening[],
  { today, policy }: { today: CivilDate; policy: RegionPolicy },
): string[] {
  const deciders = needed(settled(facts), subject, openings, today, policy).deciders.map((one) => one.personId)
  const person = facts.persons.find((one) => one.id === subject)
  const isCapable = !facts.capabilities.some((one) => one.person === subject && !one.isCapable)
  const hasOwnSay = person !== undefined && isCapable && ageOn(person.bornOn, today) >= agesOfSay.youthJoins
  return [...new Set(hasOwnSay ? [...deciders, subject] : deciders)]
}

const settled = (facts: Facts): Facts => ({
  ...facts,
  authorityStates: facts.authorityStates.map((one) => ({ ...one, state: 'known' })),
})
