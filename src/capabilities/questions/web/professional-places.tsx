import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import type { Place, Question } from '../contract.ts'
import type { Destination } from '../pass-on/vocabulary.ts'
import { usePlaces } from './professional-data.ts'
import { deedText } from './professional-deed-text.ts'
import { PassOnForm } from './professional-pass-on.tsx'

const text = deedText.places

/** "Hoort dit bij ons?": a question that belongs to someone else is passed on, kindly and traceably (P5.9). */
export default function Places({ question }: { question: Question }) {
  return (
    <Loaded query={usePlaces(question.id)}>{({ places }) => <Choice question={question} places={places} />}</Loaded>
  )
}

function Choice({ question, places }: { question: Question; places: readonly Place[] }) {
  const [destination, setDestination] = useState<Destination>()
  const [chosen, setChosen] = useState('')
  const kinds = [...new Set(places.map((place) => place.destination))]
  const here = places.filter((place) => place.destination === destination)
  const place = here.length === 1 ? here[0] : here.find((one) => one.organisationId === chosen)
  return (
    <div className="form-stack">
      <p className="meta">{text.lead}</p>
      <RadioCards
        id="place-kind"
        name="place-kind"
        label={text.which}
        value={destination}
        onChange={(value) => {
          setDestination(value)
          setChosen('')
        }}
        options={kinds.map((value) => ({
          value,
          label: text.destinations[value],
          hint: text.destinationHints[value],
        }))}
      />
      {here.length > 1 && (
        <SelectField
          id="place-which"
          label={text.goesTo}
          choose={text.which}
          value={chosen}
          options={here.map((one) => ({ value: one.organisationId ?? '', label: one.name }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      {destination === 'VEILIG_THUIS' && (
        <p>
          <Link to="/werk/meldcode">{text.meldcode}</Link>
        </p>
      )}
      {place && <PassOnForm key={`${place.destination} ${place.organisationId}`} question={question} place={place} />}
    </div>
  )
}
