import { useState } from 'react'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { capital } from '../../../../platform/pure/format.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../../platform/web/today.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import type { Held, Work } from '../contract.ts'
import { useAddWork, useChangeRole, useEndWork, useLeave } from './data.ts'
import { fieldsOf } from './fields.ts'
import { HeldLines } from './HeldLines.tsx'
import { useKeeper } from './PeopleFrame.tsx'
import { text } from './text.ts'
import { daysSent, rolesAt, type WorkDraft, WorkFields } from './WorkFields.tsx'

type PanelProps = { personId: string; onClose: () => void; onSaved: () => void }

/** A second role, or for the administrator of the region a second organisation. */
export function AddWorkPanel({ personId, onClose, onSaved }: PanelProps) {
  const keeper = useKeeper()
  const { draft, change, isDirty } = useDraft<WorkDraft>({
    ...{ role: '', fromOn: useToday(), untilOn: '' },
    organisation: keeper.role === 'ADMINISTRATOR' ? undefined : keeper.organisation,
  })
  const save = useAddWork(personId, onSaved)
  const { problem, field } = fieldsOf('work', save.error)
  return (
    <FormPanel
      title={text.person.addWork}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(daysSent(draft))}
      onClose={onClose}
    >
      <WorkFields draft={draft} change={change} field={field} />
    </FormPanel>
  )
}

/** Another role from a day on; the one before ends the day before. */
export function ChangePanel({ personId, work, onClose, onSaved }: PanelProps & { work: Work }) {
  const { draft, change, isDirty } = useDraft({ newRole: '', newFromOn: useToday() })
  const save = useChangeRole(personId, onSaved)
  const { problem, field } = fieldsOf('change', save.error)
  const { organisationId, role, fromOn } = work
  return (
    <FormPanel
      title={text.panel.change(roleName(role))}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ organisationId, role, fromOn, ...draft })}
      onClose={onClose}
    >
      <SelectField
        {...field('newRole')}
        choose={text.choose}
        options={rolesAt(work.organisationKind).filter((one) => one.value !== role)}
        value={draft.newRole}
        onChange={({ target }) => change({ newRole: target.value })}
      />
      <TextField
        {...field('newFromOn')}
        type="date"
        narrow
        value={draft.newFromOn}
        onChange={({ target }) => change({ newFromOn: target.value })}
      />
    </FormPanel>
  )
}

type EndPanelProps = PanelProps & { work: Work; isWhole: boolean; held: Held | undefined }

/** accounts-35: one role, or all of somebody's work at an organisation, ends: on a last day or now. */
export function EndPanel({ personId, work, isWhole, held, onClose, onSaved }: EndPanelProps) {
  const { draft, change, isDirty } = useDraft<{ when: 'day' | 'now' | undefined; untilOn: string }>({
    ...{ when: undefined, untilOn: useToday() },
  })
  const leave = useLeave(personId, onSaved)
  const end = useEndWork(personId, onSaved)
  const save = isWhole ? leave : end
  const { problem, field } = fieldsOf('end', save.error)
  const [isTried, setTried] = useState(false)
  const { organisationId, organisation, role, fromOn } = work
  const untilOn = draft.when === 'now' ? null : draft.untilOn
  const submit = () =>
    isWhole ? leave.mutate({ organisationId, untilOn }) : end.mutate({ organisationId, role, fromOn, untilOn })
  return (
    <FormPanel
      title={isWhole ? text.person.leaveAt(organisation) : text.panel.end(capital(roleName(role)))}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => (draft.when === undefined ? setTried(true) : submit())}
      onClose={onClose}
    >
      {held?.isLastAdministrator && (isWhole || role === 'ORGANISATION_ADMINISTRATOR') && (
        <p className="note note--ask">{text.panel.lastAdministrator}</p>
      )}
      {isWhole && held && <HeldLines held={held} />}
      <RadioCards
        {...field('when')}
        error={isTried && draft.when === undefined ? text.panel.choose : undefined}
        name="when"
        options={[
          { value: 'day', label: text.panel.lastDay, hint: text.panel.lastDayHint },
          { value: 'now', label: text.panel.now, hint: text.panel.nowHint },
        ]}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      {draft.when === 'day' && (
        <TextField
          {...field('untilOn')}
          type="date"
          narrow
          value={draft.untilOn}
          onChange={({ target }) => change({ untilOn: target.value })}
        />
      )}
    </FormPanel>
  )
}
