import type { FormEvent } from 'react'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { categories } from '../../../access/vocabulary.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import type { NewRegionChoices, RegionPage } from '../contract.ts'
import { changedFields } from './cells.ts'
import { NarrowingField } from './NarrowingField.tsx'
import { text } from './text.ts'

type RegionFormProps = {
  page: RegionPage
  draft: NewRegionChoices
  mayChange: boolean
  error: unknown
  isBusy: boolean
  onChange: (part: Partial<NewRegionChoices>) => void
  onSubmit: () => void
}

const NAMES: Readonly<Record<string, string>> = { note: text.note.label }
const months = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
const reminders = [7, 14, 21, 28, 35, 42, 56]

/** The choices, each with what it means and where it comes from. */
export function RegionForm({ page, draft, mayChange, error, isBusy, onChange, onSubmit }: RegionFormProps) {
  const problem = formProblem(error, 'region', (name) => NAMES[name])
  const isChanged = changedFields(page.current, draft).length > 0
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy && isChanged) onSubmit()
  }
  return (
    <form className="form-stack region__form" noValidate onSubmit={send}>
      <FormErrors problem={problem} />
      <fieldset className="form-stack region__form" disabled={!mayChange}>
        <legend className="visually-hidden">{text.tabs.rules}</legend>
        <section className="sheet form-stack">
          <YouthField draft={draft} onChange={onChange} />
        </section>
        <section className="sheet form-stack">
          <ParentsField draft={draft} onChange={onChange} />
        </section>
        <section className="sheet form-stack">
          <SelectField
            id="region-longestConsentMonths"
            narrow
            label={text.months.label}
            hint={text.months.hint}
            options={months.map((one) => ({ value: String(one), label: text.months.option(one) }))}
            value={draft.longestConsentMonths}
            onChange={(event) => onChange({ longestConsentMonths: Number(event.target.value) })}
          />
          <SelectField
            id="region-reminderDays"
            narrow
            label={text.reminder.label}
            options={[...new Set([...reminders, draft.reminderDays])]
              .sort((a, b) => a - b)
              .map((one) => ({ value: String(one), label: text.reminder.option(one) }))}
            value={draft.reminderDays}
            onChange={(event) => onChange({ reminderDays: Number(event.target.value) })}
          />
        </section>
      </fieldset>
      <NarrowingField matrix="roles" law={page.law} choices={draft} mayChange={mayChange} onChange={onChange} />
      <NarrowingField matrix="purposes" law={page.law} choices={draft} mayChange={mayChange} onChange={onChange} />
      {mayChange && (
        <section className="sheet form-stack">
          <TextArea
            id="region-note"
            label={text.note.label}
            hint={text.note.hint}
            rows={3}
            maxLength={500}
            error={problem.of('note')}
            errorPrefix={platformText.errorPrefix}
            value={draft.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
          {!isChanged && <p className="meta">{text.nothingChanged}</p>}
          <div className="button-row">
            <button type="submit" className="button" aria-disabled={isBusy || !isChanged || undefined}>
              {text.check}
            </button>
          </div>
        </section>
      )}
    </form>
  )
}

type FieldProps = Pick<RegionFormProps, 'draft' | 'onChange'>
type Word = 'BOTH' | 'STATUTE' | 'EACH'

function YouthField({ draft: { consent12to15 }, onChange }: FieldProps) {
  const value: Word = typeof consent12to15 === 'string' ? consent12to15 : 'EACH'
  return (
    <>
      <RadioCards<Word>
        id="region-consent12to15"
        name="consent12to15"
        label={text.youth.label}
        hint={text.youth.hint}
        options={[
          { value: 'BOTH', label: text.youth.both, hint: text.youth.bothHint },
          { value: 'STATUTE', label: text.youth.statute, hint: text.youth.statuteHint },
          { value: 'EACH', label: text.youth.each, hint: text.youth.eachHint },
        ]}
        value={value}
        onChange={(word) => onChange({ consent12to15: word === 'EACH' ? {} : word })}
      />
      {typeof consent12to15 !== 'string' && (
        <div className="region__each">
          {Object.entries(text.regimes).map(([regime, name]) => (
            <SelectField
              key={regime}
              id={`region-regime-${regime}`}
              label={name}
              options={[
                { value: 'BOTH', label: text.youth.both },
                { value: 'STATUTE', label: text.youth.statute },
              ]}
              value={(consent12to15 as Record<string, string>)[regime] ?? 'BOTH'}
              onChange={(event) => onChange({ consent12to15: { ...consent12to15, [regime]: event.target.value } })}
            />
          ))}
        </div>
      )}
    </>
  )
}

type Joint = 'ALL' | 'ONE_UNLESS_OBJECTION' | 'EACH'

function ParentsField({ draft: { jointAuthority }, onChange }: FieldProps) {
  const value: Joint = typeof jointAuthority === 'string' ? jointAuthority : 'EACH'
  return (
    <>
      <RadioCards<Joint>
        id="region-jointAuthority"
        name="jointAuthority"
        label={text.parents.label}
        hint={text.parents.hint}
        options={[
          { value: 'ALL', label: text.parents.all, hint: text.parents.allHint },
          { value: 'ONE_UNLESS_OBJECTION', label: text.parents.one, hint: text.parents.oneHint },
          { value: 'EACH', label: text.parents.each, hint: text.parents.eachHint },
        ]}
        value={value}
        onChange={(word) => onChange({ jointAuthority: word === 'EACH' ? {} : word })}
      />
      {typeof jointAuthority !== 'string' && (
        <div className="region__each">
          {categories.map((category) => (
            <SelectField
              key={category}
              id={`region-joint-${category}`}
              label={categoryName(category)}
              options={[
                { value: 'ALL', label: text.parents.allWord },
                { value: 'ONE_UNLESS_OBJECTION', label: text.parents.oneWord },
              ]}
              value={jointAuthority[category] ?? 'ALL'}
              onChange={(event) => onChange({ jointAuthority: { ...jointAuthority, [category]: event.target.value } })}
            />
          ))}
        </div>
      )}
    </>
  )
}
