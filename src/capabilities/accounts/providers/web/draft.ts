import type { KeptProvider, ProviderChange } from '../contract.ts'

/** A provider as it is being filled in: what is a list stands as lines. */
export interface ProviderDraft {
  name: string
  issuer: string
  clientId: string
  authentication: ProviderChange['authentication']
  secret: string
  scopes: string
  subjectClaim: string
  must: string
  acrValues: string
  kinds: string[]
  organisations: { id: string; name: string }[]
  isOn: boolean
}

export const newDraft: ProviderDraft = {
  ...{ name: '', issuer: '', clientId: '', authentication: 'private_key_jwt', secret: '', scopes: 'openid' },
  ...{ subjectClaim: 'sub', must: '', acrValues: '', kinds: ['professional'], organisations: [], isOn: true },
}

export const draftOf = (one: KeptProvider): ProviderDraft => ({
  ...{ name: one.name, issuer: one.issuer, clientId: one.clientId, authentication: one.authentication },
  ...{ secret: '', scopes: one.scopes, subjectClaim: one.subjectClaim, kinds: one.kinds, isOn: one.isOn },
  must: one.must.map(({ claim, value }) => `${claim}=${value}`).join('\n'),
  acrValues: one.acrValues.join('\n'),
  organisations: one.organisations,
})

const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const sentOf = (draft: ProviderDraft): ProviderChange => ({
  name: draft.name.trim(),
  issuer: draft.issuer.trim(),
  clientId: draft.clientId.trim(),
  authentication: draft.authentication,
  secret: draft.secret === '' ? null : draft.secret,
  scopes: draft.scopes.trim(),
  subjectClaim: draft.subjectClaim.trim(),
  must: lines(draft.must).map((line) => {
    const [claim = '', ...value] = line.split('=')
    return { claim: claim.trim(), value: value.join('=').trim() }
  }),
  acrValues: lines(draft.acrValues),
  kinds: draft.kinds as ProviderChange['kinds'],
  organisations: draft.organisations.map((one) => one.id),
  isOn: draft.isOn,
})
