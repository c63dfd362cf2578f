import { useState } from 'react'
import { Button } from 'react-aria-components'
import { DateFields, dateText, noDate } from '../../../../design/DateFields.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { ShowAnew } from './Anew.tsx'
import { useMakeToken } from './data.ts'
import { text } from './text.ts'

const words = text.tokens
const errorPrefix = platformText.errorPrefix
const labels: Readonly<Record<string, string>> = { name: words.name, endsOn: words.endsOn }

/** Makes a key, and then shows it, once. */
export function NewToken({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const [name, setName] = useState('')
  const [endsOn, setEndsOn] = useState(noDate)
  const [token, setToken] = useState<string>()
  const save = useMakeToken(organisationId, (made) => setToken(made.token))
  const problem = formProblem(save.error, 'scim', (field) => labels[field])
  const send = () => save.mutate({ name, endsOn: dateText(endsOn) })
  return (
    <FormPanel
      title={words.make}
      submit={words.make}
      problem={problem}
      isDirty={token === undefined && name !== ''}
      isSaving={save.isPending}
      onSubmit={token === undefined ? send : onClose}
      onClose={onClose}
      {...(token === undefined ? {} : { footer: <Seen /> })}
    >
      {token === undefined ? (
        <>
          <TextField
            id="scim-name"
            label={words.name}
            hint={words.nameHint}
            error={problem.of('name')}
            errorPrefix={errorPrefix}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <DateFields
            id="scim-endsOn"
            label={words.endsOn}
            hint={words.endsOnHint}
            error={problem.of('endsOn')}
            errorPrefix={errorPrefix}
            value={endsOn}
            onChange={setEndsOn}
            words={text.date}
          />
          <ShowAnew error={save.error} />
        </>
      ) : (
        <div role="status">
          <p>{words.shown}</p>
          <p>
            <code className="scim__secret">{token}</code>
          </p>
          <p>{words.shownMore}</p>
        </div>
      )}
    </FormPanel>
  )
}

const Seen = () => (
  <div className="button-row">
    <Button slot="close" className="button">
      {words.seen}
    </Button>
  </div>
)
