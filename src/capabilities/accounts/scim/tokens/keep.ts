import { randomBytes } from 'node:crypto'
import { addDays } from '../../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../../platform/pure/format.ts'
import { refuse } from '../../../../platform/refusal.ts'
import { refusals } from '../../../../platform/refusals.ts'
import type { Call } from '../../../access/actor.ts'
import { type Keeping, keep } from '../../../playing-field/keeper.ts'
import { directoryOf } from '../../directory.ts'
import { requireFresh } from '../../fresh.ts'
import { noteDeed } from '../queries.ts'
import type { MadeScimToken, NewScimToken, ScimChoice, ScimSettings, ScimToken } from './contract.ts'
import { type ChoiceRow, choiceOf, choose, keepToken, listTokens, revoke, type TokenRow } from './queries.ts'
import { scimRefusals } from './refusals.ts'

/** Does work for who keeps the people of an organisation; of any other it says that it does not exist. */
export function keepScim<T>(
  call: Call,
  organisationId: string,
  work: (keeping: Keeping, choice: ChoiceRow) => Promise<T>,
): Promise<T> {
  return keep(call, async (keeping) => {
    const choice = await choiceOf(keeping.sql, organisationId, keeping.today)
    return choice ? work(keeping, choice) : refuse(refusals.notFound)
  })
}

export const readScim = (call: Call, organisationId: string, address: string): Promise<ScimSettings> =>
  keepScim(call, organisationId, async ({ sql, today, at }, { signsInUninvited, provider, organisations }) => {
    const { name } = (await directoryOf(sql, [], [organisationId])).organisation(organisationId)
    const tokens = (await listTokens(sql, organisationId, today)).map((row) => shown(row, at))
    return { organisation: { id: organisationId, name }, organisations, address, signsInUninvited, provider, tokens }
  })

function shown({ id, name, madeBy, madeAt, endsAt, usedAt, revokedAt, makerIsGone }: TokenRow, at: Date): ScimToken {
  const ends = new Date(endsAt)
  return {
    ...{ id, name, madeBy, makerIsGone },
    madeAt: new Date(madeAt).toISOString(),
    endsOn: civilDateOf(ends),
    usedAt: usedAt && new Date(usedAt).toISOString(),
    state: revokedAt ? 'revoked' : ends <= at ? 'over' : 'in-use',
  }
}

/** A token that nobody guesses, told apart at a glance from other secrets. */
const newToken = () => `scim_${randomBytes(32).toString('base64url')}`

/** scim-01 — a token for one organisation, a year at most, shown once; whoever makes it has just shown who they are. */
export function makeToken(call: Call, organisationId: string, { name, endsOn }: NewScimToken): Promise<MadeScimToken> {
  requireFresh(call)
  return keepScim(call, organisationId, async (keeping) => {
    const { sql, today, at } = keeping
    if (endsOn <= today || endsOn > addDays(today, 365)) return refuse(scimRefusals.endOfToken)
    const made = { id: call.ports.newId(), token: newToken() }
    await keepToken(sql, { ...made, name: name.trim(), organisationId, endsAt: new Date(`${endsOn}T12:00:00Z`) }, at)
    await note(call, keeping, organisationId, 'scim-token-made', { tokenId: made.id, endsOn })
    return made
  })
}

export function revokeToken(call: Call, organisationId: string, tokenId: string): Promise<void> {
  requireFresh(call)
  return keepScim(call, organisationId, async (keeping) => {
    if (!(await revoke(keeping.sql, tokenId, organisationId, keeping.at))) return refuse(refusals.notFound)
    await note(call, keeping, organisationId, 'scim-token-revoked', { tokenId })
  })
}

/** scim-07 — whether whom ICT reports may sign in without an invitation; only where one provider is theirs alone. */
export function chooseSignIn(call: Call, organisationId: string, { signsInUninvited }: ScimChoice): Promise<void> {
  requireFresh(call)
  return keepScim(call, organisationId, async (keeping, { provider }) => {
    if (signsInUninvited && provider === null) return refuse(scimRefusals.noProvider)
    await choose(keeping.sql, organisationId, signsInUninvited, keeping.at)
    await note(call, keeping, organisationId, 'scim-sign-in-chosen', { signsInUninvited })
  })
}

export const note = (
  call: Call,
  { sql, at, accountId }: Keeping,
  organisationId: string,
  what: string,
  about: object,
  aboutAccountId: string | null = null,
): Promise<void> =>
  noteDeed(sql, { id: call.ports.newId(), organisationId, what, aboutAccountId, accountId, about: { ...about } }, at)
