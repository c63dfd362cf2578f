import type { FileTransaction } from '../access/actor.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import { type Facts, readFacts } from './facts.ts'
import type { RequestRow } from './queries.ts'
import { sidesOf } from './read.ts'
import { regionPolicyOf } from './region-policy.ts'
import { needed, openingsOf } from './rules.ts'

/**
 * consent-07 (C-24): about whom someone may say no or take back a yes: also while a conflict is known, or while it is not known
 * who has gezag. Nobody can open then, but what was opened before must not come to life again.
 */
export async function closedAbout(tx: FileTransaction, row: RequestRow, me: string): Promise<string[]> {
  const around = { doors: await openDoors(tx.sql), directory: await directoryOf(tx.sql, []) }
  const { team, receiver } = sidesOf(tx, row, around)
  const policy = await regionPolicyOf(tx.sql)
  const facts = settled(await readFacts(tx.sql, tx.fileId))
  const deciders = row.subject_ids.flatMap(
    (id) => needed(facts, id, openingsOf(team, receiver), tx.today, policy).deciders,
  )
  return deciders.filter((one) => one.personId === me).map((one) => one.subjectId)
}

const settled = (facts: Facts): Facts => ({
  ...facts,
  authorityStates: facts.authorityStates.map((one) => ({ ...one, state: 'known' })),
})
