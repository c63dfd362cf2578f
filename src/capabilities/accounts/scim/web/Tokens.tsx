import { useState } from 'react'
import { Status } from '../../../../design/Status.tsx'
import { civilDateOf, longDate } from '../../../../platform/pure/format.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { formProblem } from '../../../../platform/web/problems.ts'
import type { ScimToken } from '../tokens/contract.ts'
import { ShowAnew } from './Anew.tsx'
import { useRevoke } from './data.ts'
import { NewToken } from './NewToken.tsx'
import { text } from './text.ts'

const words = text.tokens
const tones = { 'in-use': 'ok', over: 'rest', revoked: 'stop' } as const
const day = (instant: string) => longDate(civilDateOf(instant), pageLanguage)

export function Tokens({ organisationId, tokens }: { organisationId: string; tokens: readonly ScimToken[] }) {
  const [doing, setDoing] = useState<'make' | ScimToken>()
  const close = () => setDoing(undefined)
  return (
    <section className="sheet form-stack scim__part" aria-labelledby="scim-tokens">
      <h2 id="scim-tokens">{words.title}</h2>
      {tokens.length === 0 && <p>{words.none}</p>}
      <ul className="scim__lines">
        {tokens.map((one) => (
          <TokenLine key={one.id} token={one} onRevoke={() => setDoing(one)} />
        ))}
      </ul>
      <p>
        <button type="button" className="button button--quiet" onClick={() => setDoing('make')}>
          {words.make}
        </button>
      </p>
      {doing === 'make' && <NewToken organisationId={organisationId} onClose={close} />}
      {typeof doing === 'object' && <RevokePanel organisationId={organisationId} token={doing} onClose={close} />}
    </section>
  )
}

function TokenLine({ token, onRevoke }: { token: ScimToken; onRevoke: () => void }) {
  const { name, state, madeBy, madeAt, endsOn, usedAt, makerIsGone } = token
  return (
    <li>
      <div>
        <p>
          <b dir="auto">{name}</b> <Status tone={tones[state]}>{words.states[state]}</Status>
        </p>
        <p className="meta">
          {words.made(madeBy, day(madeAt))}. {words.ends(longDate(endsOn, pageLanguage))}.{' '}
          {usedAt === null ? words.unused : words.used(day(usedAt))}.
        </p>
        {makerIsGone && state === 'in-use' && <p>{words.gone}</p>}
      </div>
      {state === 'in-use' && (
        <button type="button" className="button button--quiet button--small" onClick={onRevoke}>
          {words.revoke(name)}
        </button>
      )}
    </li>
  )
}

type RevokeProps = { organisationId: string; token: ScimToken; onClose: () => void }

function RevokePanel({ organisationId, token, onClose }: RevokeProps) {
  const save = useRevoke(organisationId, onClose)
  return (
    <FormPanel
      title={words.revokeTitle}
      submit={words.revokeNow}
      problem={formProblem(save.error, 'scim-revoke', () => undefined)}
      isDirty={false}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(token.id)}
      onClose={onClose}
    >
      <p>
        <b dir="auto">{token.name}</b>
      </p>
      <p>{words.revokeMeans}</p>
      <ShowAnew error={save.error} />
    </FormPanel>
  )
}
