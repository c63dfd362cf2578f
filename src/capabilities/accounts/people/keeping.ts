import { sql } from 'kysely'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keep } from '../../playing-field/keeper.ts'

/** A transaction of who keeps people. A deed is written down in it: who did what, about whom. */
export interface KeepingPeople extends Keeping {
  newId(): string
  noteDeed(
    what: string,
    of: { organisationId: string | null; accountId?: string | null; about?: Readonly<Record<string, unknown>> },
  ): Promise<void>
}

const keepers: readonly string[] = ['ADMINISTRATOR', 'ORGANISATION_ADMINISTRATOR']
const watchers: readonly string[] = [...keepers, 'PRIVACY_OFFICER']

/** accounts-31: the administrator of the region keeps the people of all organisations, that of an organisation those of its own. */
export const keepPeople = <T>(call: Call, work: (keeping: KeepingPeople) => Promise<T>): Promise<T> =>
  asOneOf(keepers, call, work)

/** For what the privacy officer reads too. */
export const watchPeople = <T>(call: Call, work: (keeping: KeepingPeople) => Promise<T>): Promise<T> =>
  asOneOf(watchers, call, work)

function asOneOf<T>(roles: readonly string[], call: Call, work: (keeping: KeepingPeople) => Promise<T>): Promise<T> {
  const { actor, ports } = call
  if (actor.kind !== 'professional' || !roles.includes(actor.role)) return refuse(refusals.notYours)
  return keep(call, async (keeping) => {
    const { at, accountId } = keeping
    const noteDeed: KeepingPeople['noteDeed'] = async (what, { organisationId, accountId: about = null, ...more }) => {
      await sql`select accounts.note_deed(${ports.newId()}::uuid, ${at.toISOString()}::timestamptz, ${accountId}::uuid,
        ${organisationId}::uuid, ${what}, ${about}::uuid, ${JSON.stringify(more.about ?? {})}::jsonb)`.execute(
        keeping.sql,
      )
    }
    return work({ ...keeping, newId: ports.newId, noteDeed })
  })
}
