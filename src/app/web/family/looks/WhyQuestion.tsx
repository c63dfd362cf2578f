import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { contactOf } from '../words.ts'

/** How to ask about a line: a person, not a form. */
export function WhyQuestion() {
  const { text } = useText()
  const { dossier } = usePlace()
  const contact = contactOf(dossier)
  const { title, call, callTeam } = text.looks.ask
  return (
    <section className="family-end" aria-labelledby="ask-why">
      <h2 id="ask-why">{title}</h2>
      <p>{contact ? call(contact.name, contact.organisation) : callTeam}</p>
    </section>
  )
}
