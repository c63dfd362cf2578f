import { Icon } from '../../../design/Icon.tsx'
import { arrowRight } from '../../../design/icons.ts'
import { shortWeekdayDate } from '../../../platform/pure/format.ts'
import { call } from '../../../platform/web/api.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { Dossier } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { text } from './text.ts'

/** What comes next, with its day: the one thing that must not be overlooked. */
export function NextStepLine({ dossier }: { dossier: Dossier }) {
  const today = useToday()
  const finish = useSave(() => call('POST', `/dossiers/${dossier.id}/next-step/_finish`), [DOSSIERS])
  const step = dossier.nextStep
  if (step === null) return null
  const isDue = step.dueOn !== null && step.dueOn <= today
  return (
    <section className="next-step no-print" data-due={isDue || undefined} aria-labelledby="next-step">
      <Icon path={arrowRight} className="icon--along" />
      <div>
        <h2 id="next-step">{text.page.next}</h2>
        <p>
          {step.text}
          {step.dueOn !== null && (
            <span className="next-step__due">
              {' '}
              {text.page.nextDue(shortWeekdayDate(step.dueOn, pageLanguage, today))}
            </span>
          )}
        </p>
      </div>
      <SharingMarkerButton marker={step.marker} what={text.page.whatNext} short />
      {step.isYours && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-disabled={finish.isPending || undefined}
          aria-label={`${text.page.finish}: ${step.text}`}
          onClick={() => !finish.isPending && finish.mutate()}
        >
          {text.page.finish}
        </button>
      )}
    </section>
  )
}
