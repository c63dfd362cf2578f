import { dayAndMonth, longDate } from '../../../platform/pure/format.ts'
import { call } from '../../../platform/web/api.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Person } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { EndMeasure } from './EndMeasure.tsx'
import { text } from './text.ts'

export type PersonForm = 'gezag' | 'measure' | 'weighing'

type PersonDutiesProps = {
  dossierId: string
  person: Person
  /** Only for who holds the regie. */
  onOpen: ((form: PersonForm, person: Person) => void) | undefined
}

/** At a child: what the court ordered, whether the youth weighs this themself, and what the team can note of it. */
export function PersonDuties({ dossierId, person, onOpen }: PersonDutiesProps) {
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
          {onOpen !== undefined && <EndMeasure dossierId={dossierId} person={person} measure={one} />}
        </p>
      ))}
      {person.cannotWeigh !== null && (
        <p className="meta">
          {text.weighing.fact(person.givenName, person.cannotWeigh.by)} {person.cannotWeigh.reason}
        </p>
      )}
      {onOpen !== undefined && <Buttons dossierId={dossierId} person={person} onOpen={onOpen} />}
    </>
  )
}

type ButtonsProps = { dossierId: string; person: Person; onOpen: (form: PersonForm, person: Person) => void }

function Buttons({ dossierId, person, onOpen }: ButtonsProps) {
  const age = person.age ?? 0
  const weighing = person.cannotWeigh === null ? text.weighing.note : text.weighing.takeBack
  return (
    <p className="people-list__duties no-print">
      <Press label={text.gezagForm.change} of={person} onPress={() => onOpen('gezag', person)} />
      {age < 18 && <Press label={text.measureForm.open} of={person} onPress={() => onOpen('measure', person)} />}
      {age >= 12 && age < 18 && <Press label={weighing} of={person} onPress={() => onOpen('weighing', person)} />}
      {age >= 12 && person.hasAccount === false && <Invite dossierId={dossierId} person={person} />}
    </p>
  )
}

function Press({ label, of, onPress }: { label: string; of: Person; onPress: () => void }) {
  return (
    <button type="button" className="link-button" aria-label={`${label}: ${of.givenName}`} onClick={onPress}>
      {label}
    </button>
  )
}

function Invite({ dossierId, person }: { dossierId: string; person: Person }) {
  const invite = useSave(() => call('POST', `/dossiers/${dossierId}/persons/${person.id}/_invite`), [DOSSIERS])
  return <Press label={text.weighing.invite} of={person} onPress={() => !invite.isPending && invite.mutate()} />
}
