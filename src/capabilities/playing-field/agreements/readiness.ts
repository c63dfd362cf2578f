import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Language } from '../../../platform/pure/language.ts'
import { type RefusalKind, refuse } from '../../../platform/refusal.ts'
import type { Call } from '../../access/actor.ts'
import { keep } from '../keeper.ts'
import { missingOf, nearest } from './checklist.ts'
import type { Readiness } from './contract.ts'
import { cooperationsOn, type Holding, holdingOn, kindOf, turnsUpTo } from './queries.ts'
import { agreementRefusals, notSignedOff, regieElsewhere, regieNotFollowed } from './refusals.ts'
import { canBeFollowed, mayMakeDossier, type RegieHolder } from './rules.ts'

/** agreements-04 (P1.6): why an organisation can make no dossier on a day, in a sentence with what is missing; undefined when it can. */
export async function whyNoDossier(db: Sql, organisationId: string, day: CivilDate): Promise<RefusalKind | undefined> {
  const cooperations = await cooperationsOn(db, day, organisationId)
  const turns = await turnsUpTo(
    db,
    cooperations.map((one) => one.id),
    day,
  )
  const missing = nearest(cooperations.map(({ id }) => missingOf(turns.filter((one) => one.area_id === id))))
  if (missing === undefined) return agreementRefusals.noCooperation
  return missing.length > 0 ? notSignedOff(missing) : undefined
}

/** agreements-11: why somebody makes no dossier by the agreements that hold, in a sentence that names the one; undefined when they may. */
export async function whyNotTheirs(
  db: Sql,
  { organisationId, role }: Maker,
  day: CivilDate,
): Promise<RefusalKind | undefined> {
  const holding = await holdingOn(db, organisationId, day)
  const asks = { organisationKind: await kindOf(db, organisationId), role } as RegieHolder
  const verdict = mayMakeDossier(
    asks,
    holding.map((one) => one.content.regie),
  )
  if (verdict === 'may') return undefined
  if (verdict === 'regie-not-followed') return regieNotFollowed(holding[0] as Holding)
  const followed = holding.find((one) => canBeFollowed(one.content.regie))
  return followed ? regieElsewhere(followed) : agreementRefusals.regieElsewhere
}

interface Maker {
  organisationId: string
  role: string
}

/** agreements-11: no dossier by who does not hold the regie. */
export async function refuseWithoutRegie(db: Sql, maker: Maker, day: CivilDate): Promise<void> {
  const why = await whyNotTheirs(db, maker, day)
  if (why) refuse(why)
}

/** agreements-04 (P1.6): no dossier before the cooperation of the team has settled what must be settled first. */
export async function refuseUnsettled(db: Sql, organisationId: string, day: CivilDate): Promise<void> {
  const why = await whyNoDossier(db, organisationId, day)
  if (why) refuse(why)
}

/** The same as the refusal would say, before anyone presses. */
export function readReadiness(call: Call, language: Language): Promise<Readiness> {
  return keep(call, async ({ sql, organisationId, role, today }) => {
    const why =
      (await whyNotTheirs(sql, { organisationId, role }, today)) ?? (await whyNoDossier(sql, organisationId, today))
    return { isReady: why === undefined, sentence: why?.[language] ?? null }
  })
}
