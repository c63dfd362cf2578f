import { useState } from 'react'
import { DateFields, dateText, typedDate } from '../../../../design/DateFields.tsx'
import { Field } from '../../../../design/Field.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { PlayingField } from '../contract.ts'
import { useLoadMap } from './data.ts'
import { FilePreview } from './FilePreview.tsx'
import { type ChosenFile, readFile } from './read-file.ts'
import { text } from './text.ts'

/** A file, looked at before it is sent; what is wrong in it is named here and changes nothing. */
export function MapFileForm({ field, onLoaded }: { field: PlayingField; onLoaded: () => void }) {
  const today = useToday()
  const [chosen, setChosen] = useState<ChosenFile>()
  const [source, setSource] = useState('')
  const [from, setFrom] = useState(() => typedDate(today))
  const [fileError, setFileError] = useState<string>()
  const save = useLoadMap(onLoaded)
  const names: Readonly<Record<string, string>> = { source: text.load.source, fromOn: text.load.fromOn }
  const problem = formProblem(save.error, 'map', (name) => names[name])
  const prefix = platformText.errorPrefix
  const isFit = chosen?.state === 'read' && chosen.map.faults.length === 0
  const choose = async (file: File | undefined) => {
    setFileError(undefined)
    setChosen(file && (await readFile(file)))
  }
  const send = () => {
    if (save.isPending) return
    if (!isFit) setFileError(chosen === undefined ? text.load.missingFile : text.load.nothingLoaded)
    else save.mutate({ source, fromOn: dateText(from), file: chosen.file })
  }
  return (
    <form
      className="form-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FormErrors problem={problem} />
      <Field id="map-file" label={text.load.file} hint={text.load.fileHint} error={fileError} errorPrefix={prefix}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,.geojson,.topojson,application/json,application/geo+json"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      {chosen !== undefined && <FilePreview chosen={chosen} field={field} />}
      <TextField
        id="map-source"
        label={text.load.source}
        hint={text.load.sourceHint}
        maxLength={200}
        error={problem.of('source')}
        errorPrefix={prefix}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      <DateFields
        id="map-fromOn"
        label={text.load.fromOn}
        error={problem.of('fromOn')}
        errorPrefix={prefix}
        value={from}
        onChange={setFrom}
        words={text.choose.date}
      />
      <div className="button-row">
        <button type="submit" className="button" aria-disabled={save.isPending || undefined}>
          {save.isPending ? platformText.saving : text.load.save}
        </button>
      </div>
    </form>
  )
}
