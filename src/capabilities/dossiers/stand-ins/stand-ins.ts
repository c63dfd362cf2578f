import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import { type TeamRow, teamOf } from '../../access/queries.ts'
import { colleaguesOn } from '../../playing-field/queries.ts'
import { standInFaultTexts } from '../refusals.ts'
import type { NewStandIn } from './contract.ts'
import { addStandIn, endStandInRow, mayReplace, standInsInSight } from './queries.ts'
import { faultOfDays, type StandInFault } from './rules.ts'

/**
 * dossiers-09: who holds the regie names a colleague for someone of the own organisation, and everyone for themself. The stand-in
 * works in the same organisation and role, and reads and writes as the member would, on their behalf, until the last day.
 */
export function nameStandIn(call: Call, fileId: string, standIn: NewStandIn): Promise<string> {
  return inFile(call, fileId, async (tx) => {
    const { forAccountId, accountId, fromOn, untilOn } = standIn
    const standing = new Set((await standInsInSight(tx.sql)).map((one) => one.member_id))
    const of = (await teamOf(tx.sql)).filter((one) => one.account_id === forAccountId && !standing.has(one.member_id))
    const mine = await mayReplace(tx.sql, memberIds(of))
    const member = of.find((one) => mine.has(one.member_id)) ?? refuse(refusals.notYours)
    const fault = faultOfDays(fromOn, untilOn, tx.today)
    if (fault) refuseField(fault.field, fault.code)
    const isColleague = (await colleaguesOn(tx.sql, fromOn)).some(
      (one) =>
        one.account_id === accountId && one.organisation_id === member.organisation_id && one.role === member.role,
    )
    if (!isColleague) refuseField('accountId', 'stand-in-role')
    const id = call.ports.newId()
    await addStandIn(tx.sql, { id, forMemberId: member.member_id, accountId, fromOn, untilOn })
    tx.showsNothing()
    return id
  })
}

/** Ends it from today on: by who could name it, or by the stand-in. */
export function endStandIn(call: Call, fileId: string, id: string): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    tx.showsNothing()
    if (!(await endStandInRow(tx.sql, id))) refuse(refusals.notFound)
  })
}

const memberIds = (team: readonly TeamRow[]) => team.map((one) => one.member_id)

function refuseField(field: string, code: StandInFault): never {
  return refuse(refusals.invalid, { errors: [{ field, code, ...standInFaultTexts[code] }] })
}
