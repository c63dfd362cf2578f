import { usePlace } from '../place.ts'
import { contactOf } from '../words.ts'
import { useLooksText } from './text.ts'

/** How to ask about a line: a person, not a form. */
export function WhyQuestion() {
  const looks = useLooksText()
  const { dossier } = usePlace()
  const contact = contactOf(dossier)
  const { title, call, callTeam } = looks.ask
  return (
    <section className="family-end" aria-labelledby="ask-why">
      <h2 id="ask-why">{title}</h2>
      <p>{contact ? call(contact.name, contact.organisation) : callTeam}</p>
    </section>
  )
}
