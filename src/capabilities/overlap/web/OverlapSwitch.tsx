import { useState } from 'react'
import { DateFields, dateText, noDate } from '../../../design/DateFields.tsx'
import { Status } from '../../../design/Status.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { civilDateOf, longDate } from '../../../platform/pure/format.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import type { OverlapSwitches } from '../contract.ts'
import { useSwitches, useTurn } from './data.ts'
import { text } from './text.ts'

const words = text.switch

/** Whether the region compares families who said yes: who turned it, when and why, and for the administrator turning it. */
export function OverlapSwitch({ mayChange }: { mayChange: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="sheet form-stack" aria-labelledby="overlap-switch">
      <h2 id="overlap-switch">{words.title}</h2>
      <p>{words.lead}</p>
      <Loaded query={useSwitches()}>
        {({ isOn, versions }) => (
          <>
            <p>
              <Status tone={isOn ? 'ok' : 'rest'}>{isOn ? words.on : words.off}</Status>
            </p>
            {mayChange && (
              <p>
                <button type="button" className="button button--quiet button--small" onClick={() => setOpen(true)}>
                  {isOn ? words.turnOff : words.turnOn}
                </button>
              </p>
            )}
            <History versions={versions} />
            {isOpen && <TurnPanel isOn={isOn} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

function History({ versions }: Pick<OverlapSwitches, 'versions'>) {
  if (versions.length === 0) return <p className="meta">{words.never}</p>
  return (
    <details>
      <summary>{words.history}</summary>
      <ul>
        {versions.map(({ version, isOn, dpiaOn, note, changedBy, changedAt }) => (
          <li key={version}>
            {words.line(changedBy, longDate(civilDateOf(changedAt), pageLanguage), isOn ? words.on : words.off)}
            {dpiaOn !== null && ` (${words.dpiaOn(longDate(dpiaOn, pageLanguage))})`}
            <p className="meta" dir="auto">
              {note}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function TurnPanel({ isOn, onClose }: { isOn: boolean; onClose: () => void }) {
  const [dpia, setDpia] = useState(noDate)
  const [note, setNote] = useState('')
  const save = useTurn(onClose)
  const names: Readonly<Record<string, string>> = { dpiaOn: words.dpia, note: words.note }
  const problem = formProblem(save.error, 'overlap', (name) => names[name])
  const errorPrefix = platformText.errorPrefix
  return (
    <FormPanel
      title={isOn ? words.offTitle : words.onTitle}
      submit={isOn ? words.turnOff : words.turnOn}
      problem={problem}
      isDirty={note !== '' || dateText(dpia) !== ''}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ isOn: !isOn, dpiaOn: isOn ? null : dateText(dpia) || null, note })}
      onClose={onClose}
    >
      {isOn ? (
        <p>{words.offMeans}</p>
      ) : (
        <DateFields
          id="overlap-dpiaOn"
          label={words.dpia}
          hint={words.dpiaHint}
          error={problem.of('dpiaOn')}
          errorPrefix={errorPrefix}
          value={dpia}
          onChange={setDpia}
          words={text.date}
        />
      )}
      <TextArea
        id="overlap-note"
        label={words.note}
        hint={words.noteHint}
        rows={3}
        maxLength={500}
        error={problem.of('note')}
        errorPrefix={errorPrefix}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormPanel>
  )
}
