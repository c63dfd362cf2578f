import { type FormEvent, useState } from 'react'
import { Field } from '../../../../design/Field.tsx'
import { sentenceOf } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { AgreementVersion } from '../contract.ts'
import { papersAt, useAttachPaper } from './data.ts'
import { text } from './text.ts'

const words = text.paper
const largest = 10 * 1024 * 1024

type PaperLineProps = { cooperationId: string; version: AgreementVersion; mayChange: boolean }

/** The signed paper of a version, to open; for the administrator also to attach. */
export function PaperLine({ cooperationId, version, mayChange }: PaperLineProps) {
  const { id, paper, version: number } = version
  return (
    <div className="agreements__paper">
      {paper === null ? (
        <p className="meta">{words.none}</p>
      ) : (
        <p>
          <a href={`/v1${papersAt(cooperationId, id)}/${paper.id}`} download>
            {words.open(number)}
          </a>
        </p>
      )}
      {mayChange && (
        <details>
          <summary>{paper === null ? words.add(number) : words.replace}</summary>
          <AttachForm cooperationId={cooperationId} version={version} />
        </details>
      )}
    </div>
  )
}

function AttachForm({ cooperationId, version }: Omit<PaperLineProps, 'mayChange'>) {
  const [file, setFile] = useState<File | null>(null)
  const [fault, setFault] = useState<string>()
  const attach = useAttachPaper(cooperationId, version.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = faultOf(file)
    setFault(wrong)
    if (file !== null && wrong === undefined && !attach.isPending) attach.mutate(file)
  }
  const error = fault ?? (attach.isError ? sentenceOf(attach.error) : undefined)
  return (
    <form className="form-stack" noValidate onSubmit={submit}>
      <Field
        id={`paper-${version.id}`}
        label={words.add(version.version)}
        hint={words.hint}
        error={error}
        errorPrefix={platformText.errorPrefix}
      >
        {(control) => (
          <input
            type="file"
            {...control}
            accept="application/pdf"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <div className="button-row">
        <button type="submit" className="button button--quiet" aria-disabled={attach.isPending || undefined}>
          {attach.isPending ? platformText.saving : words.submit}
        </button>
      </div>
      <p role="status">{attach.isSuccess && words.done}</p>
    </form>
  )
}

function faultOf(file: File | null): string | undefined {
  if (file === null) return words.choose
  if (file.size > largest) return words.tooLarge
  return file.type === 'application/pdf' ? undefined : words.notPdf
}
