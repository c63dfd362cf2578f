import { useState } from 'react'
import { dateText, noDate } from '../../../design/DateFields.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { longDate } from '../../../platform/pure/format.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { Holiday } from '../../playing-field/schools/contract.ts'
import { useHolidays, useNoteHoliday, useTakeHolidayBack } from './data.ts'
import { formFields, LineField } from './fields.tsx'
import { text } from './professional-text.ts'
import { DaySpan } from './SpanFields.tsx'

const words = text.holidays

/** When the schools of a place are closed, this day and later. */
export function Holidays() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Loaded query={useHolidays()}>
      {({ holidays, mayKeep }) => (
        <>
          {holidays.length === 0 ? (
            <EmptyState what={words.none} how={words.noneHow} />
          ) : (
            <ul className="sheet school-slots school-sheet">
              {holidays.map((one) => (
                <HolidayLine key={one.id} holiday={one} />
              ))}
            </ul>
          )}
          {mayKeep && (
            <div>
              <button type="button" className="button button--quiet" onClick={() => setOpen(true)}>
                <Icon path={plus} />
                {words.add}
              </button>
            </div>
          )}
          {isOpen && <HolidayForm onClose={() => setOpen(false)} />}
        </>
      )}
    </Loaded>
  )
}

function HolidayLine({ holiday: { id, place, name, fromOn, untilOn, mayWithdraw } }: { holiday: Holiday }) {
  const takeBack = useTakeHolidayBack()
  return (
    <li>
      <div>
        <b>{place}</b>, {name}
        <p className="meta">{text.presence.since(longDate(fromOn, pageLanguage), longDate(untilOn, pageLanguage))}</p>
      </div>
      {mayWithdraw && (
        <button type="button" className="link-button" onClick={() => takeBack.mutate(id)}>
          {words.takeBack}
          <span className="visually-hidden">: {`${name}, ${place}`}</span>
        </button>
      )}
    </li>
  )
}

const names: Readonly<Record<string, string>> = {
  ...{ place: words.place, name: words.name, fromOn: words.fromOn, untilOn: words.untilOn },
}

function HolidayForm({ onClose }: { onClose: () => void }) {
  const { draft, change, isDirty } = useDraft({ place: '', name: '', fromOn: noDate, untilOn: noDate })
  const save = useNoteHoliday(onClose)
  const { problem, of } = formFields('holiday', save.error, (field) => names[field])
  const submit = () =>
    save.mutate({
      ...{ place: draft.place.trim(), name: draft.name.trim() },
      ...{ fromOn: dateText(draft.fromOn), untilOn: dateText(draft.untilOn) },
    })
  return (
    <FormPanel
      title={words.add}
      submit={text.school.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField
        told={of('place')}
        label={words.place}
        maxLength={80}
        value={draft.place}
        onText={(place) => change({ place })}
      />
      <LineField
        told={of('name')}
        label={words.name}
        maxLength={60}
        value={draft.name}
        onText={(name) => change({ name })}
      />
      <DaySpan {...{ draft, change, of }} first={words.fromOn} last={words.untilOn} />
    </FormPanel>
  )
}
