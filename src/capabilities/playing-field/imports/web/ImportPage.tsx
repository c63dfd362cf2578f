import { useState } from 'react'
import { Field } from '../../../../design/Field.tsx'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { Switch } from '../../../../design/Switch.tsx'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { KeepingFrame } from '../../organisations/web/KeepingFrame.tsx'
import type { ImportState } from '../contract.ts'
import { countryKinds, type ImportKind, importKinds } from '../vocabulary.ts'
import { useLook } from './data.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { text } from './text.ts'
import './imports.css'

/** Bringing in what exists: choose, look, save. */
export function ImportPage() {
  const [looked, setLooked] = useState<ImportState>()
  return (
    <KeepingFrame lead={text.lead}>
      {looked === undefined ? (
        <Choosing onLooked={setLooked} />
      ) : (
        <ImportPreview key={looked.id} looked={looked} onAnother={() => setLooked(undefined)} />
      )}
    </KeepingFrame>
  )
}

function Choosing({ onLooked }: { onLooked: (state: ImportState) => void }) {
  const [kind, setKind] = useState<ImportKind>('schools')
  const [file, setFile] = useState<File>()
  const [isOwn, setOwn] = useState(true)
  const [isEmpty, setEmpty] = useState(false)
  const { look, part } = useLook(onLooked)
  const begin = () => {
    setEmpty(file === undefined)
    if (file !== undefined && !look.isPending) look.mutate({ kind, file, isWhole: !isOwn })
  }
  return (
    <form
      className="form-stack imports__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <FormErrors problem={formProblem(look.error, 'import')} />
      <RadioCards<ImportKind>
        id="import-kind"
        name="import-kind"
        label={text.what}
        twoColumns
        options={importKinds.map((value) => ({ value, label: text.kinds[value].name, hint: text.kinds[value].hint }))}
        value={kind}
        onChange={setKind}
      />
      <p>
        <a href={`/v1/import-templates/${kind}`} download>
          {text.template}: {text.kinds[kind].name}
        </a>
      </p>
      {countryKinds.includes(kind) && (
        <Switch
          label={text.own}
          hint={text.ownHint}
          onWords={text.on}
          offWords={text.off}
          checked={isOwn}
          onChange={setOwn}
        />
      )}
      <FileField error={isEmpty ? text.chooseFile : undefined} onChoose={setFile} />
      <div className="button-row">
        <button type="submit" className="button" aria-disabled={look.isPending || undefined}>
          {text.look}
        </button>
      </div>
      <div role="status">{look.isPending && <Waiting part={part} />}</div>
    </form>
  )
}

function FileField({ error, onChoose }: { error: string | undefined; onChoose: (file: File | undefined) => void }) {
  return (
    <Field id="import-file" label={text.file} hint={text.fileHint} error={error} errorPrefix={platformText.errorPrefix}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={({ target }) => onChoose(target.files?.[0])}
        />
      )}
    </Field>
  )
}

/** First the file leaves, measured; then it is read, which the browser cannot measure. */
function Waiting({ part }: { part: number }) {
  const words = part < 1 ? text.sending : text.looking
  return (
    <div className="imports__progress">
      <progress {...(part < 1 ? { value: part } : {})} aria-label={words} />
      <p>{words}</p>
    </div>
  )
}
