import { civilDateOf, relativeDay } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { SharingMarkerOnDemand } from '../../access/web/SharingMarkerOnDemand.tsx'
import type { DossierRow } from '../contract.ts'
import { daysLate } from './dossier-rows.ts'
import { text } from './text.ts'

/** When and what: red when late, bold today, quiet later. */
export function NextStepCell({ row }: { row: DossierRow }) {
  const today = useToday()
  const { nextStep } = row
  if (nextStep === null) return <td className="dossier-table__step dossier-table__none">{text.list.noStep}</td>
  const late = daysLate(row, today)
  const isToday = nextStep.dueOn === today
  const when = late > 0 ? text.list.overdue(late) : nextStep.dueOn && relativeDay(nextStep.dueOn, today, pageLanguage)
  return (
    <td className="dossier-table__step">
      <span className="dossier-table__step-parts">
        <span className="dossier-table__when" data-when={late > 0 ? 'late' : isToday ? 'today' : 'later'}>
          {when}
        </span>
        <span>{nextStep.text}</span>
      </span>
    </td>
  )
}

const BLOCKS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** How many of the asked consents were given: as blocks up to eight, and always in figures. */
export function ConsentCell({ consent }: { consent: DossierRow['consent'] }) {
  if (consent === null || consent.asked === 0) return <td className="dossier-table__consent" />
  const { given, asked } = consent
  return (
    <td className="dossier-table__consent">
      {asked <= BLOCKS.length && (
        <span className="consent-blocks" aria-hidden="true">
          {BLOCKS.slice(0, asked).map((block) => (
            <i key={block} data-given={block <= given} />
          ))}
        </span>
      )}
      {text.list.given(given, asked)}
    </td>
  )
}

/** In a dense list the tiles without words; who they are is one press away. */
export function TilesCell({ row }: { row: DossierRow }) {
  return (
    <td className="dossier-table__tiles">
      <SharingMarkerOnDemand short tiles={row.tiles} what={text.list.somethingOf(row.name)} of={['dossiers', row.id]} />
    </td>
  )
}

export function ChangedCell({ changedAt }: { changedAt: string | null }) {
  const today = useToday()
  return (
    <td className="dossier-table__changed meta">
      {changedAt !== null && relativeDay(civilDateOf(changedAt), today, pageLanguage)}
    </td>
  )
}
