import { refuse } from '../../../../platform/refusal.ts'
import { refusals } from '../../../../platform/refusals.ts'
import type { Call } from '../../../access/actor.ts'
import { requireFresh } from '../../fresh.ts'
import type { ScimLink, ScimPeople } from './contract.ts'
import { keepScim, note } from './keep.ts'
import { linkUser, listKnownPeople } from './queries.ts'
import { scimRefusals } from './refusals.ts'

const mostShown = 50

export const listPeopleOfIct = (call: Call, organisationId: string, words: string): Promise<ScimPeople> =>
  keepScim(call, organisationId, async ({ sql, today }) => {
    const all = await listKnownPeople(sql, organisationId, words.trim(), today)
    return { total: all.length, people: all.slice(0, mostShown) }
  })

const refusalOf = {
  unknown: refusals.notFound,
  reported: scimRefusals.linkedByIct,
  taken: scimRefusals.nameTaken,
} as const

/** scim-02 — says by which name ICT knows somebody who works there already: never found by their own name. */
export function linkToIct(call: Call, organisationId: string, { accountId, userName }: ScimLink): Promise<void> {
  requireFresh(call)
  return keepScim(call, organisationId, async (keeping) => {
    const came = await linkUser(keeping.sql, organisationId, { accountId, userName: userName.trim() }, keeping)
    if (came !== 'linked') return refuse(refusalOf[came])
    await note(call, keeping, organisationId, 'scim-user-linked', {}, accountId)
  })
}
