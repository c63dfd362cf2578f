import { Checkbox } from '../../../../design/Checkbox.tsx'
import { FieldMessage } from '../../../../design/FieldMessage.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'

type AboutWhomProps = {
  id: string
  error: string | undefined
  value: string[]
  onChange: (personIds: string[]) => void
}

/** About whom a goal is. It decides who must say yes before others see it, so nobody is chosen beforehand. */
export function AboutWhom({ id, error, value, onChange }: AboutWhomProps) {
  const { text } = useText()
  const { dossier } = usePlace()
  const flip = (personId: string, isOn: boolean) =>
    onChange(isOn ? [...value, personId] : value.filter((one) => one !== personId))
  return (
    <fieldset className={error === undefined ? 'field' : 'field field--invalid'}>
      <legend className="field__label">{text.plan.goal.about}</legend>
      <FieldMessage id={id} message={error} prefix={text.form.errorPrefix} />
      {dossier.persons.map((person, index) => (
        <Checkbox
          key={person.id}
          id={index === 0 ? id : `${id}-${person.id}`}
          label={person.isYou ? text.you(person.givenName) : person.givenName}
          checked={value.includes(person.id)}
          onChange={(isOn) => flip(person.id, isOn)}
        />
      ))}
    </fieldset>
  )
}
