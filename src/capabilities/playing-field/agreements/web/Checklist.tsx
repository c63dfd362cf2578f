import { useState } from 'react'
import { Status } from '../../../../design/Status.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { ChecklistLine } from '../contract.ts'
import { itemsOfPrivacyOfficer } from '../vocabulary.ts'
import { useTurn } from './data.ts'
import { text } from './text.ts'
import { dateWords } from './words.ts'

const words = text.checklist

/** What must be settled before the first dossier (P1.6); what misses stands on top. */
export function Checklist({ id, checklist }: { id: string; checklist: readonly ChecklistLine[] }) {
  const [chosen, setChosen] = useState<ChecklistLine>()
  const missing = checklist.filter((one) => !one.isSigned)
  const lines = [...missing, ...checklist.filter((one) => one.isSigned)]
  return (
    <section className="sheet" aria-labelledby={`checklist-${id}`}>
      <h3 id={`checklist-${id}`}>{words.title}</h3>
      <p role="status">{missing.length === 0 ? words.ready : words.missing(missing.length)}</p>
      <details open={missing.length > 0 || undefined}>
        <summary>{words.all}</summary>
        <ul className="agreements__lines agreements__checks">
          {lines.map((line) => (
            <Line key={line.item} line={line} onTurn={() => setChosen(line)} />
          ))}
        </ul>
      </details>
      {chosen !== undefined && <TurnPanel id={id} line={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}

function Line({ line, onTurn }: { line: ChecklistLine; onTurn: () => void }) {
  const { item, isSigned, by, on, note, mayTurn } = line
  const { name, what } = text.items[item]
  const wasTaken = !isSigned && on !== null
  return (
    <li>
      <div>
        <b>{name}</b>
        <p>{what}</p>
        {by !== null && on !== null && (
          <p className="meta" dir="auto">
            {words.by(by, dateWords(on))}: {note}
          </p>
        )}
        {!isSigned && !mayTurn && (
          <p className="meta">
            {itemsOfPrivacyOfficer.includes(item) ? words.ofPrivacyOfficer : words.ofAdministrator}
          </p>
        )}
      </div>
      <Status tone={isSigned ? 'ok' : 'wait'} quiet={isSigned}>
        {isSigned ? words.signed : wasTaken ? words.takenBack : words.notYet}
      </Status>
      {mayTurn && (
        <button type="button" className="button button--quiet button--small" onClick={onTurn}>
          {isSigned ? words.takeBack : words.sign}
          <span className="visually-hidden"> {name}</span>
        </button>
      )}
    </li>
  )
}

function TurnPanel({ id, line, onClose }: { id: string; line: ChecklistLine; onClose: () => void }) {
  const [note, setNote] = useState('')
  const save = useTurn(id, onClose)
  const { isSigned, item } = line
  const { name } = text.items[item]
  const label = isSigned ? words.takeBackNote : words.signNote
  const problem = formProblem(save.error, 'turn', () => label)
  return (
    <FormPanel
      title={isSigned ? words.takeBackTitle(name) : words.signTitle(name)}
      submit={isSigned ? words.confirmTakeBack : words.confirmSign}
      problem={problem}
      isDirty={note !== ''}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ item, isSigned: !isSigned, note })}
      onClose={onClose}
    >
      <p>{isSigned ? words.takeBackMeans : words.signMeans}</p>
      <TextArea
        id="turn-note"
        label={label}
        rows={3}
        maxLength={600}
        error={problem.of('note')}
        errorPrefix={platformText.errorPrefix}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormPanel>
  )
}
