import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { NewRegionChoices, RegionPage, RegionPreview } from '../contract.ts'
import { changedFields, narrowedCells } from './cells.ts'
import { useCounted, useSaveChoices } from './data.ts'
import { cellWords } from './NarrowingField.tsx'
import { Progress } from './RegionFrame.tsx'
import { text } from './text.ts'

type RegionCheckProps = { page: RegionPage; draft: NewRegionChoices; previewId: string; onBack: () => void }

/** How many doors open and close, counted at every family, before anything is saved. */
export function RegionCheck({ page, draft, previewId, onBack }: RegionCheckProps) {
  const save = useSaveChoices(page.current.version, onBack)
  const counted = useCounted(previewId)
  return (
    <section className="sheet form-stack region__check">
      <header>
        <h2>{text.checking.title}</h2>
        <p className="meta">{text.checking.notYet}</p>
      </header>
      <FormErrors problem={formProblem(save.error, 'region')} />
      <div role="status">
        <Loaded query={counted}>{(preview) => <Result {...preview} />}</Loaded>
      </div>
      <h3>{text.checking.changes}</h3>
      <ul className="region__list">
        {changedFields(page.current, draft).map((field) => (
          <li key={field}>{text.fields[field]}</li>
        ))}
      </ul>
      {draft.longestConsentMonths !== page.current.longestConsentMonths && <p>{text.checking.sooner}</p>}
      <Narrowed page={page} draft={draft} />
      <p className="note" dir="auto">
        {draft.note}
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button"
          aria-disabled={counted.data?.state !== 'done' || save.isPending || undefined}
          onClick={() => counted.data?.state === 'done' && !save.isPending && save.mutate(draft)}
        >
          {save.isPending ? platformText.saving : text.checking.save}
        </button>
        <button type="button" className="button button--bare" onClick={onBack}>
          {text.checking.back}
        </button>
      </div>
    </section>
  )
}

function Result({ state, done, families, opens, closes, familiesOpening, familiesClosing }: RegionPreview) {
  const { checking } = text
  if (state === 'failed') return <p>{checking.failed}</p>
  if (state === 'running') return <Progress done={done} all={families} words={checking.counting(done, families)} />
  return (
    <>
      <ul className="region__numbers">
        <li>
          <b>{closes === 0 ? checking.closesNone : checking.closes(closes, familiesClosing)}</b>{' '}
          {closes > 0 && checking.closesHow}
        </li>
        <li>
          <b>{opens === 0 ? checking.opensNone : checking.opens(opens, familiesOpening)}</b>{' '}
          {opens > 0 && checking.opensHow}
        </li>
      </ul>
      <p className="meta">{checking.door}</p>
    </>
  )
}

function Narrowed({ page, draft }: { page: RegionPage; draft: NewRegionChoices }) {
  const cells = narrowedCells(draft, page.law)
  if (cells.length === 0) return null
  return (
    <ul className="region__list">
      {cells.map((cell) => (
        <li key={`${cell.matrix} ${cell.whose} ${cell.category}`}>{cellWords(cell)}</li>
      ))}
    </ul>
  )
}
