import { useState } from 'react'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { capital } from '../../../platform/pure/format.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useDebounced } from '../../../platform/web/use-debounced.ts'
import { roleName } from '../../access/web/marker-words.ts'
import type { KeptPeople } from '../../accounts/people/contract.ts'
import { usePeople } from '../../accounts/people/web/data.ts'
import type { BegunReset } from '../contract.ts'
import { useBegin } from './resets-data.ts'
import { text } from './resets-text.ts'

const words = text.panel.begin
const shown = 8

type BeginProps = { onBegun: (name: string, digits: BegunReset) => void; onClose: () => void }

/** One chooses a person whom they keep, and gets the digits. */
export function BeginResetPanel({ onBegun, onClose }: BeginProps) {
  const [typed, setTyped] = useState('')
  const [value, setValue] = useState<string>()
  const [isTried, setTried] = useState(false)
  const places = usePlaces(typed)
  const chosen = places?.find((one) => one.value === value)
  const begin = useBegin((digits) => onBegun(chosen?.name ?? '', digits))
  const submit = () => {
    setTried(true)
    if (chosen) begin.mutate({ accountId: chosen.accountId, organisationId: chosen.organisationId })
  }
  return (
    <FormPanel
      title={text.begin}
      submit={words.submit}
      problem={formProblem(begin.error, 'reset')}
      isDirty={typed !== ''}
      isSaving={begin.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words.how}</p>
      <TextField
        id="reset-words"
        label={words.words}
        hint={words.wordsHint}
        error={isTried && chosen === undefined ? words.choose : undefined}
        errorPrefix={platformText.errorPrefix}
        type="search"
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Choice places={places} value={chosen?.value} onChoose={setValue} />
    </FormPanel>
  )
}

type ChoiceProps = { places: Place[] | undefined; value: string | undefined; onChoose: (value: string) => void }

function Choice({ places, value, onChoose }: ChoiceProps) {
  if (places === undefined) return null
  if (places.length === 0) return <p role="status">{words.nobody}</p>
  return (
    <>
      <RadioCards
        id="reset-person"
        label={words.person}
        name="person"
        options={places.slice(0, shown).map(({ value, name, about }) => ({ value, label: name, hint: about }))}
        value={value}
        onChange={onChoose}
      />
      {places.length > shown && <p className="meta">{words.more(shown)}</p>}
    </>
  )
}

type Place = ReturnType<typeof placesOf>[number]

/** Nobody stands there before a part of a name was typed. */
function usePlaces(typed: string): Place[] | undefined {
  const zoek = useDebounced(typed.trim())
  const today = useToday()
  const { data } = usePeople({ zoek })
  return zoek === '' || typed.trim() === '' || data === undefined ? undefined : placesOf(data, today)
}

/** Each person once for each organisation where they work today; not oneself. */
function placesOf({ people }: KeptPeople, today: string) {
  const lines = people
    .filter(({ isYou }) => !isYou)
    .flatMap(({ accountId, name, work }) =>
      work
        .filter(({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn >= today))
        .map(({ organisationId, organisation, role }) => ({
          ...{ value: `${accountId}/${organisationId}`, accountId, organisationId, name },
          about: `${capital(roleName(role))}, ${organisation}`,
        })),
    )
  return [...new Map(lines.map((line) => [line.value, line])).values()]
}
