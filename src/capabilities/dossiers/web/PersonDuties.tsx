import { dayAndMonth, longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { Person } from '../contract.ts'
import { EndMeasure } from './EndMeasure.tsx'
import { text } from './text.ts'

type PersonDutiesProps = {
  dossierId: string
  person: Person
  /** Only who holds the regie. */
  mayEnd: boolean
}

/** At a child: what the court ordered, and whether the youth weighs this themself. */
export function PersonDuties({ dossierId, person, mayEnd }: PersonDutiesProps) {
  if (!person.isChild) return null
  const running = person.measures.filter((one) => one.isRunning)
  return (
    <>
      {running.map((one) => (
        <p key={one.id} className="meta">
          {text.measures[one.kind]}: {one.organisation},{' '}
          {text.measureSince(
            dayAndMonth(one.sinceOn, pageLanguage),
            one.untilOn && longDate(one.untilOn, pageLanguage),
          )}{' '}
          ({text.gezagSources[one.source]})
          {mayEnd && <EndMeasure dossierId={dossierId} person={person} measure={one} />}
        </p>
      ))}
      {person.cannotWeigh !== null && (
        <p className="meta">
          {text.weighing.fact(person.givenName, person.cannotWeigh.by)} {person.cannotWeigh.reason}
        </p>
      )}
    </>
  )
}
