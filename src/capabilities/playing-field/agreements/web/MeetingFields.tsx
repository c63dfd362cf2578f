import { useState } from 'react'
import { CheckboxGroup } from '../../../../design/CheckboxGroup.tsx'
import { FieldMessage } from '../../../../design/FieldMessage.tsx'
import { Icon } from '../../../../design/Icon.tsx'
import { plus } from '../../../../design/icons.ts'
import { SelectField } from '../../../../design/SelectField.tsx'
import { capital } from '../../../../platform/pure/format.ts'
import type { FormProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { organisationKinds } from '../../organisations/vocabulary.ts'
import type { Cooperation } from '../contract.ts'
import { speaksOfChildren } from '../meetings/rules.ts'
import { type MeetingKind, meetingKinds } from '../vocabulary.ts'
import {
  type AgreementDraft,
  emptyMeeting,
  limitsOf,
  type MeetingDraft,
  purposesIn,
  withPurposes,
} from './agreement-draft.ts'
import { HeldFields } from './HeldFields.tsx'
import { text } from './text.ts'
import { kindName, purposeName } from './words.ts'

const words = text.form

type MeetingFieldsProps = {
  cooperation: Cooperation
  draft: AgreementDraft
  problem: FormProblem
  onChange: (part: Partial<AgreementDraft>) => void
}

/** Which meetings there are, with whom, and what each may hold. */
export function MeetingFields({ cooperation, draft: { meetings }, problem, onChange }: MeetingFieldsProps) {
  const put = (changed: MeetingDraft) =>
    onChange({ meetings: meetings.map((one) => (one.key === changed.key ? changed : one)) })
  return (
    <section className="sheet form-stack" aria-labelledby="agreement-meetings">
      <h3 id="agreement-meetings">{words.meetings}</h3>
      <p className="field__hint">{words.meetingsHint}</p>
      {meetings.map((meeting, index) => (
        <OneMeeting
          key={meeting.key}
          cooperation={cooperation}
          meeting={meeting}
          index={index}
          problem={problem}
          onChange={put}
          onRemove={() => onChange({ meetings: meetings.filter((one) => one.key !== meeting.key) })}
        />
      ))}
      <div className="button-row">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => onChange({ meetings: [...meetings, emptyMeeting(meetings)] })}
        >
          <Icon path={plus} />
          {words.addMeeting}
        </button>
      </div>
    </section>
  )
}

type OneMeetingProps = {
  cooperation: Cooperation
  meeting: MeetingDraft
  index: number
  problem: FormProblem
  onChange: (meeting: MeetingDraft) => void
  onRemove: () => void
}

/** Folded away unless it is new or wrong: most meetings stay as they were. */
function OneMeeting({ cooperation, meeting, index, problem, onChange, onRemove }: OneMeetingProps) {
  const id = `agreement-meetings-${index}`
  const errorPrefix = platformText.errorPrefix
  const fault = problem.of(`meetings/${index}`)
  const partiesFault = problem.of(`meetings/${index}/parties`)
  const [isNew] = useState(meeting.parties.length === 0)
  const isOpen = isNew || fault !== undefined || partiesFault !== undefined
  return (
    <details className="agreements__meeting" open={isOpen || undefined}>
      <summary id={id}>
        {words.meeting(index + 1)}: {text.meetingKinds[meeting.kind]}
      </summary>
      <div className="form-stack">
        <FieldMessage id={id} message={fault} prefix={errorPrefix} />
        <SelectField
          id={`${id}-kind`}
          narrow
          label={words.meetingKind}
          options={meetingKinds.map((kind) => ({ value: kind, label: text.meetingKinds[kind] }))}
          value={meeting.kind}
          onChange={({ target }) => onChange(ofKind(meeting, target.value as MeetingKind))}
        />
        <CheckboxGroup
          id={`${id}-parties`}
          label={words.parties}
          twoColumns
          error={partiesFault}
          errorPrefix={errorPrefix}
          options={organisationKinds.map((kind) => ({ value: kind, label: capital(kindName(kind)) }))}
          value={meeting.parties}
          onChange={(parties) => onChange({ ...meeting, parties: parties as MeetingDraft['parties'] })}
        />
        {speaksOfChildren(meeting.kind) ? (
          <Purposes id={id} cooperation={cooperation} meeting={meeting} onChange={onChange} />
        ) : (
          <p className="meta">{words.steersOnly}</p>
        )}
        <div className="button-row">
          <button type="button" className="button button--bare" onClick={onRemove}>
            {words.removeMeeting(index + 1)}
          </button>
        </div>
      </div>
    </details>
  )
}

/** Those who steer speak of no child, so what was ticked goes. */
const ofKind = (meeting: MeetingDraft, kind: MeetingKind): MeetingDraft => ({
  ...meeting,
  kind,
  purposes: speaksOfChildren(kind) ? meeting.purposes : [],
})

type PurposesProps = Pick<OneMeetingProps, 'cooperation' | 'meeting' | 'onChange'> & { id: string }

function Purposes({ id, cooperation, meeting, onChange }: PurposesProps) {
  const limits = limitsOf(cooperation)
  return (
    <>
      <CheckboxGroup
        id={`${id}-purposes`}
        label={words.meetingPurposes}
        hint={words.meetingPurposesHint}
        options={purposesIn(cooperation).map((one) => ({ value: one, label: capital(purposeName(one)) }))}
        value={meeting.purposes.map((one) => one.purpose)}
        onChange={(ticked) => onChange(withPurposes(meeting, ticked, limits))}
      />
      {meeting.purposes.map((one) => (
        <HeldFields key={one.purpose} id={id} limits={limits} meeting={meeting} purpose={one} onChange={onChange} />
      ))}
    </>
  )
}
