import { Switch } from '../../../../design/Switch.tsx'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import type { ScimSettings } from '../tokens/contract.ts'
import { ShowAnew } from './Anew.tsx'
import { useChoose } from './data.ts'
import { text } from './text.ts'

const words = text.signIn

/** Whether whom ICT reports signs in without an invitation; why not, where it cannot be. */
export function SignInChoice({ settings }: { settings: ScimSettings }) {
  const { organisation, provider, signsInUninvited } = settings
  const save = useChoose(organisation.id)
  return (
    <section className="sheet form-stack scim__part" aria-labelledby="scim-sign-in">
      <h2 id="scim-sign-in">{words.title}</h2>
      <FormErrors problem={formProblem(save.error, 'scim-sign-in', () => undefined)} />
      <ShowAnew error={save.error} />
      {provider === null && !signsInUninvited ? (
        <p>{words.none}</p>
      ) : (
        <Switch
          label={words.label}
          hint={provider === null ? words.none : words.hint(provider)}
          checked={signsInUninvited}
          disabled={save.isPending}
          onChange={(isOn) => save.mutate(isOn)}
          onWords={words.on}
          offWords={words.off}
        />
      )}
    </section>
  )
}
