import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Status } from '../../../../design/Status.tsx'
import { Switch } from '../../../../design/Switch.tsx'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import type { ImportState } from '../contract.ts'
import { useImport } from './data.ts'
import { Entries } from './Entries.tsx'
import { Faults } from './Faults.tsx'
import { text } from './text.ts'

type ImportPreviewProps = { looked: ImportState; onAnother: () => void }

/** What a file does, what is wrong in it, and saving it. */
export function ImportPreview({ looked, onAnother }: ImportPreviewProps) {
  const { state, save, isLost, lookAgain } = useImport(looked)
  return (
    <>
      <div role="status">{isLost ? <Status tone="wait">{text.lost}</Status> : heading(state)}</div>
      <FormErrors problem={formProblem(save.error ?? lookAgain.error, 'import')} />
      <Faults state={state} />
      {state.state === 'ready' && <Saving state={state} isSaving={save.isPending} onSave={save.mutate} />}
      {(['ended', 'changed', 'added'] as const).map((list) => (
        <Entries key={list} list={list} entries={state[list]} count={state.counts[list]} />
      ))}
      <div className="button-row">
        {isLost && (
          <button type="button" className="button" onClick={() => lookAgain.mutate()}>
            {text.lookAgain}
          </button>
        )}
        {state.state !== 'writing' && (
          <button type="button" className="button button--quiet" onClick={onAnother}>
            {text.another}
          </button>
        )}
        {state.state === 'done' && <Link to="/werk/beheer">{text.toList}</Link>}
      </div>
    </>
  )
}

function heading(state: ImportState) {
  const { counts, rows, progress, isStale, scope } = state
  if (state.state === 'unreadable') return <h2>{text.unreadable}</h2>
  if (state.state === 'writing') return <Progress {...progress} />
  return (
    <div className="imports__counts">
      <h2>{state.state === 'done' ? text.done : text.found(rows)}</h2>
      {state.state === 'failed' && <Status tone="stop">{text.failed}</Status>}
      {isStale && <Status tone="wait">{text.stale}</Status>}
      <p className="page-facts">
        {(['added', 'changed', 'ended', 'unchanged'] as const).map((one) => (
          <span key={one}>{text.counts[one](counts[one])}</span>
        ))}
      </p>
      {scope !== null && <p>{text.scope(scope.leftOut, scope.municipalities)}</p>}
    </div>
  )
}

function Progress({ done, total }: ImportState['progress']) {
  const words = text.progress(done, total)
  return (
    <div className="imports__progress">
      <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={words} />
      <p>{words}</p>
    </div>
  )
}

type SavingProps = {
  state: ImportState
  isSaving: boolean
  onSave: (choices: { acceptFaulty: boolean; endVanished: boolean }) => void
}

/** imports-11: good rows are saved beside faulty ones only when the person says so. */
function Saving({ state, isSaving, onSave }: SavingProps) {
  const { added, changed, ended, faultyRows } = state.counts
  const [acceptFaulty, setAccept] = useState(false)
  const [endVanished, setEnd] = useState(false)
  if (added + changed + ended === 0) return <p>{text.nothing}</p>
  const mustAccept = faultyRows > 0 && !acceptFaulty
  return (
    <section className="imports__save" aria-label={text.save}>
      {faultyRows > 0 && (
        <Switch
          label={text.accept}
          hint={text.acceptHint(faultyRows)}
          onWords={text.on}
          offWords={text.off}
          checked={acceptFaulty}
          onChange={setAccept}
        />
      )}
      {ended > 0 && (
        <Switch
          label={text.end}
          hint={text.endHint(ended)}
          onWords={text.on}
          offWords={text.off}
          checked={endVanished}
          onChange={setEnd}
        />
      )}
      <div className="button-row">
        <button
          type="button"
          className="button"
          aria-disabled={mustAccept || isSaving || undefined}
          aria-describedby={mustAccept ? 'import-must-accept' : undefined}
          onClick={() => !mustAccept && !isSaving && onSave({ acceptFaulty, endVanished })}
        >
          {isSaving ? text.saving : text.save}
        </button>
        {mustAccept && (
          <span id="import-must-accept" className="meta">
            {text.mustAccept}
          </span>
        )}
      </div>
    </section>
  )
}
