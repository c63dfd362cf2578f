import { useState } from 'react'
import { eyeSlash } from '../../../design/icons.ts'
import { Status } from '../../../design/Status.tsx'
import { dayAndMonth, joinAnd } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Dossier, TimelineItem } from '../contract.ts'
import { useDossier } from './data.ts'
import { text } from './talk-text.ts'
import { ToldForm, WaitLongerForm } from './WaitForms.tsx'

type WaitMarkProps = { dossierId: string; item: TimelineItem }

/** Below a piece: that the parents do not read it yet, until when and why; or with whom it was talked about. */
export function WaitMark({ dossierId, item: { wait, talkedAbout } }: WaitMarkProps) {
  const dossier = useDossier(dossierId).data
  if (wait !== null && dossier) return <Waits dossier={dossier} wait={wait} />
  if (talkedAbout === null) return null
  const date = dayAndMonth(talkedAbout.onDay, pageLanguage)
  const names = joinAnd(talkedAbout.with, pageLanguage)
  return <p className="meta">{names === '' ? text.toldWithout(date) : text.told(names, date)}</p>
}

type WaitsProps = { dossier: Dossier; wait: NonNullable<TimelineItem['wait']> }

function Waits({ dossier, wait }: WaitsProps) {
  const [open, setOpen] = useState<'tell' | 'longer' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="wait-mark">
      <p className="wait-mark__state">
        <Status tone="rest" icon={eyeSlash}>
          {text.mark}
        </Status>
      </p>
      {wait.reviewOn !== null && <ReviewDay reviewOn={wait.reviewOn} />}
      {wait.reason !== null && (
        <p className="meta" dir="auto">
          {text.why(wait.reason)}
        </p>
      )}
      {wait.mayEnd ? (
        <p className="wait-mark__actions no-print">
          <button type="button" className="button button--quiet button--small" onClick={() => setOpen('tell')}>
            {text.tell}
          </button>
          <button type="button" className="button button--bare button--small" onClick={() => setOpen('longer')}>
            {text.longer}
          </button>
        </p>
      ) : (
        <p className="meta">{text.byOthers}</p>
      )}
      {open === 'tell' && <ToldForm dossier={dossier} noteId={wait.noteId} onClose={close} />}
      {open === 'longer' && <WaitLongerForm dossier={dossier} noteId={wait.noteId} onClose={close} />}
    </div>
  )
}

/** The day to look again: red when it has passed. */
export function ReviewDay({ reviewOn }: { reviewOn: string }) {
  const isOverdue = reviewOn < useToday()
  const date = dayAndMonth(reviewOn, pageLanguage)
  if (!isOverdue) return <span className="meta">{text.until(date)}</span>
  return <Status tone="stop">{text.overdue(date)}</Status>
}
