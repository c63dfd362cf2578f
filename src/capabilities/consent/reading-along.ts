import { addYears, ageOn, type CivilDate, earlierOf } from '../../platform/pure/dates.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { openDoor } from '../access/queries.ts'
import { type PersonRow, personsInSight, whoHasGezagOverMe } from '../dossiers/queries.ts'
import type { ReadingAlong, ReadingAlongChange } from './contract.ts'
import { deriveKeys } from './keys/derive.ts'
import { agesOfSay } from './policy/deciders.ts'
import { type StatementRow, stateAsRelative, statementsInSight } from './queries.ts'
import { consentRefusals } from './refusals.ts'
import type { RegionPolicy } from './region/choices.ts'
import { regionPolicyOf } from './region/policy.ts'
import { lastDayPossible } from './rules.ts'
import { statementsFor } from './statements.ts'

/** consent-13 (D23): a young person of 16 or 17 says, for each parent with gezag apart, whether that parent reads along. */
export function getReadingAlong(call: Call, fileId: string): Promise<ReadingAlong> {
  return inFile(call, fileId, async (tx) => {
    const me = await youth(tx)
    if (me) await tx.look('viewed', [me.door_id])
    else tx.showsNothing()
    return readAlong(tx)
  })
}

export function switchReadingAlong(call: Call, fileId: string, change: ReadingAlongChange): Promise<ReadingAlong> {
  return inFile(call, fileId, async (tx) => {
    const me = await youth(tx)
    if (!me) return refuse(consentRefusals.notYoursToOpen)
    if (!(await whoHasGezagOverMe(tx.sql)).some((one) => one.id === change.parentId)) refuse(refusals.notFound)
    const door = await openDoor(
      tx.sql,
      call.ports.newId(),
      { subjectIds: [me.id], category: 'LOGISTICS', level: 'full', partId: change.parentId, isOwn: false },
      tx.at,
    )
    const saying = {
      newId: call.ports.newId,
      door,
      request: null,
      subject: me.id,
      decider: me.id,
      answer: change.isOn ? ('GRANTED' as const) : ('WITHDRAWN' as const),
      validFrom: tx.today,
      validUntil: lastDayFor(me.born_on ?? tx.today, tx.today, await regionPolicyOf(tx.sql)),
      at: tx.at,
    }
    const opening = {
      to: { organisation: change.parentId, role: 'PARENT' as const },
      kind: 'GDPR_GROUND' as const,
      fromRoles: ['YOUTH' as const],
      fromOrganisation: null,
    }
    await stateAsRelative(tx.sql, statementsFor(saying, [opening], [{ category: 'PLAN_GOAL_ACTION', part: null }]))
    await deriveKeys(tx)
    await tx.look('changed', [door])
    return readAlong(tx)
  })
}

/** As long as a consent may last (C-21), and not beyond 18. */
function lastDayFor(bornOn: CivilDate, today: CivilDate, policy: RegionPolicy): CivilDate {
  return earlierOf(lastDayPossible(today, policy), addYears(bornOn, agesOfSay.adult))
}

async function readAlong(tx: FileTransaction): Promise<ReadingAlong> {
  const me = await youth(tx)
  if (!me) return { parents: [] }
  const said = (await statementsInSight(tx.sql)).filter((one) => one.to_role === 'PARENT' && one.decider_id === me.id)
  const parents = await whoHasGezagOverMe(tx.sql)
  return { parents: parents.map(({ id, name }) => ({ personId: id, name, ...standing(id, said, tx) })) }
}

function standing(parent: string, said: readonly StatementRow[], { today }: FileTransaction) {
  const last = said.filter((one) => one.to_organisation_id === parent).at(-1)
  const isOn = last?.answer === 'GRANTED' && last.valid_until >= today
  return { isOn, until: isOn ? last.valid_until : null }
}

/** The actor, when they are a young person of 16 or 17. */
async function youth(tx: FileTransaction): Promise<PersonRow | undefined> {
  const me = (await personsInSight(tx.sql)).find((one) => one.id === tx.personId)
  if (!me?.is_child || me.born_on === null) return undefined
  const age = ageOn(me.born_on, tx.today)
  return age >= agesOfSay.youthAlone && age < agesOfSay.adult ? me : undefined
}
