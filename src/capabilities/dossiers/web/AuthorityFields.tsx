import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { DateFields, noDate } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { fieldId } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import {
  authoritiesOf,
  authorityStates,
  type GezagDraft,
  type GezagSource,
  isChild,
  noGezag,
  type PersonDraft,
} from './dossier-draft.ts'
import type { DraftProps } from './NewDossierForm.tsx'
import { text } from './text.ts'

const sources = ['gezagsregister', 'brp', 'court-order', 'statement'] as const

/** Per child: is the gezag known, who has it, since when and from which source. It decides whose consent is asked. */
export function AuthorityFields(props: DraftProps) {
  const children = props.draft.persons.filter(isChild)
  return (
    <section className="new-dossier__part" aria-labelledby="dossier-gezag">
      <h2 id="dossier-gezag">{text.create.authority}</h2>
      <p className="field__hint">{text.create.authorityHint}</p>
      {children.length === 0 && <p className="meta">{text.create.noChild}</p>}
      {children.map((child, index) => (
        <ChildFields key={child.key} {...props} child={child} index={index} />
      ))}
    </section>
  )
}

type ChildProps = DraftProps & { child: PersonDraft; index: number }

function ChildFields({ draft, onChange, problem, child, index }: ChildProps) {
  const gezag = draft.gezag[child.key] ?? noGezag
  const put = (part: Partial<GezagDraft>) =>
    onChange({ ...draft, gezag: { ...draft.gezag, [child.key]: { ...gezag, ...part } } })
  const path = `authorityStates/${index}/state`
  const name = child.givenName.trim() || text.create.thisChild
  return (
    <div className="sheet gezag-fields">
      <RadioCards
        id={fieldId('dossier', path)}
        name={`gezag-${child.key}`}
        label={text.create.authorityOf(name)}
        error={problem.of(path)}
        errorPrefix={platformText.errorPrefix}
        options={authorityStates.map((value) => ({
          value,
          label: text.authorityStates[value],
          hint: text.authorityHints[value],
        }))}
        value={gezag.state}
        onChange={(state) => put({ state })}
      />
      {gezag.state !== 'unknown' && (
        <Holders draft={draft} problem={problem} child={child} gezag={gezag} onGezag={put} />
      )}
    </div>
  )
}

type HoldersProps = Pick<ChildProps, 'draft' | 'problem' | 'child'> & {
  gezag: GezagDraft
  onGezag: (part: Partial<GezagDraft>) => void
}

function Holders(props: HoldersProps) {
  const { draft, child, gezag, onGezag } = props
  const adults = draft.persons.filter((person) => !isChild(person))
  if (adults.length === 0) return <p className="meta">{text.create.noAdult}</p>
  const nameOf = (adult: PersonDraft, index: number) => adult.givenName.trim() || text.create.adult(index + 1)
  const choose = (keys: string[]) =>
    onGezag({
      holders: Object.fromEntries(keys.map((key) => [key, gezag.holders[key] ?? { since: noDate, source: '' }])),
    })
  return (
    <>
      <CheckboxGroup
        id={`gezag-${child.key}-holders`}
        label={text.create.holders}
        twoColumns
        options={adults.map((adult, index) => ({ value: adult.key, label: nameOf(adult, index) }))}
        value={Object.keys(gezag.holders)}
        onChange={choose}
      />
      {adults.map(
        (adult, index) =>
          gezag.holders[adult.key] !== undefined && (
            <SourceFields key={adult.key} {...props} holder={adult.key} name={nameOf(adult, index)} />
          ),
      )}
    </>
  )
}

function SourceFields({
  draft,
  problem,
  child,
  gezag,
  onGezag,
  holder,
  name,
}: HoldersProps & { holder: string; name: string }) {
  const value = gezag.holders[holder] ?? { since: noDate, source: '' as const }
  const put = (part: Partial<typeof value>) =>
    onGezag({ holders: { ...gezag.holders, [holder]: { ...value, ...part } } })
  const at = authoritiesOf(draft).findIndex((each) => each.child === child.key && each.holder === holder)
  const field = (part: string) => {
    const path = `authorities/${at}/${part}`
    return { id: fieldId('dossier', path), error: problem.of(path), errorPrefix: platformText.errorPrefix }
  }
  return (
    <fieldset className="gezag-fields__holder">
      <legend className="field__label">{name}</legend>
      <SelectField
        {...field('source')}
        label={
          <>
            {text.create.source}
            <span className="visually-hidden"> {text.create.sourceOf(name)}</span>
          </>
        }
        choose={text.create.chooseSource}
        options={sources.map((source) => ({ value: source, label: text.gezagSources[source] }))}
        value={value.source}
        onChange={({ target }) =>
          put({ source: sources.find((each): each is GezagSource => each === target.value) ?? '' })
        }
      />
      <DateFields
        {...field('sinceOn')}
        label={text.create.since}
        hint={text.create.sinceHint}
        words={platformText.date}
        value={value.since}
        onChange={(since) => put({ since })}
      />
    </fieldset>
  )
}
