// What telling of requests takes, fetched once for all of them; and the words that follow from it alone.
import type { Language } from '../../../platform/pure/language.ts'
import type { FileTransaction } from '../../access/actor.ts'
import { type AuthorityRow, authoritiesInSight } from '../../dossiers/queries.ts'
import { type Surroundings, surroundingsOf } from '../../dossiers/surroundings.ts'
import { type GoalRow, goalsInSight } from '../../plan/queries.ts'
import { type Facts, readFacts } from '../keys/facts.ts'
import { type ExceptionRow, exceptionsInSight } from '../left-out/queries.ts'
import { type RequestRow, type StatementRow, statementsInSight } from '../queries.ts'
import type { RegionPolicy } from '../region/choices.ts'
import { regionPolicyOf } from '../region/policy.ts'
import { requestText } from '../request-text.ts'
import { levelFor } from '../rules.ts'
import { openingsFor, sidesOf } from './sides.ts'

/** Everything that telling of requests takes, fetched once for all of them. */
export interface Known {
  around: Surroundings
  facts: Facts
  statements: readonly StatementRow[]
  goals: readonly GoalRow[]
  policy: RegionPolicy
  exceptions: readonly ExceptionRow[]
  authorities: readonly AuthorityRow[]
  language: Language
}

export async function knownOf(tx: FileTransaction, accounts: readonly string[], language: Language): Promise<Known> {
  const statements = await statementsInSight(tx.sql)
  const exceptions = await exceptionsInSight(tx.sql)
  const writers = exceptions.flatMap((one) => [one.written_by, one.consulted_account_id ?? []].flat())
  const noters = statements.flatMap((one) => one.noted_by ?? [])
  return {
    exceptions,
    around: await surroundingsOf(tx, [...accounts, ...noters, ...writers]),
    facts: await readFacts(tx.sql, tx.fileId),
    statements,
    authorities: await authoritiesInSight(tx.sql),
    goals: await goalsInSight(tx.sql),
    policy: await regionPolicyOf(tx.sql),
    language,
  }
}

export const nameIn = ({ around }: Known, id: string) =>
  around.persons.find((one) => one.id === id)?.given_name ?? around.directory.organisation(id).name

export const levelsOf = (row: RequestRow, { policy }: Known) =>
  row.categories.map((category) => ({ category, level: levelFor(category, row.receiver_role, policy) }))
export const goalsOf = (row: RequestRow, { goals }: Known) =>
  goals.filter((one) => row.goal_ids?.includes(one.id)).map(({ id, title }) => ({ id, title }))

/** The text of a request, in the words in which it is read and answered. */
export function textFor(tx: FileTransaction, row: RequestRow, known: Known): string {
  const { directory, persons } = known.around
  return requestText(
    {
      asker: directory.account(row.asked_by),
      askerOrganisation: directory.organisation(sidesOf(tx, row, known.around).team.organisation).name,
      receiver: directory.account(row.receiver_account_id),
      receiverOrganisation: directory.organisation(row.receiver_organisation_id).name,
      about: persons.filter((one) => row.subject_ids.includes(one.id)).map((one) => one.given_name),
      levels: levelsOf(row, known),
      goals: row.goal_ids ? goalsOf(row, known).map((one) => one.title) : null,
      explanation: row.explanation,
      newCircumstance: row.new_circumstance,
      isOfYouthAlone: row.parents_left_out,
      isBothWays: openingsFor(tx, row, known.around).length > 1,
      validUntil: row.valid_until,
    },
    known.language,
  )
}
