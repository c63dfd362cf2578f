import { useState } from 'react'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { Cooperation } from '../contract.ts'
import { AgreementCheck } from './AgreementCheck.tsx'
import { AgreementForm } from './AgreementForm.tsx'
import { draftFrom, newAgreementOf } from './agreement-draft.ts'
import { useCooperation, useMakeVersion } from './data.ts'
import { text } from './text.ts'
import './agreements.css'

type NewAgreementProps = {
  cooperationId: string
  /** The step stands in the address. */
  isChecking: boolean
  onCheck: () => void
  onBack: () => void
  onSaved: () => void
}

/** A new version: written, checked, recorded. */
export function NewAgreement({ cooperationId, ...steps }: NewAgreementProps) {
  return (
    <Loaded query={useCooperation(cooperationId)}>
      {(cooperation) => <Steps cooperation={cooperation} {...steps} />}
    </Loaded>
  )
}

type StepsProps = Omit<NewAgreementProps, 'cooperationId'> & { cooperation: Cooperation }

const names: Readonly<Record<string, string>> = {
  why: text.form.why,
  fromOn: text.form.from,
  plainWords: text.form.plainWords,
  regie: text.form.regie,
  noteIds: text.form.notes,
  steeringGroup: text.form.steering,
  directionGroup: text.form.direction,
}

/** "meetings/2/parties" is said at the third meeting. */
function nameOf(field: string): string | undefined {
  const meeting = /^meetings\/(\d+)/.exec(field)
  return meeting ? text.form.meeting(Number(meeting[1]) + 1) : names[field]
}

function Steps({ cooperation, isChecking, onCheck, onBack, onSaved }: StepsProps) {
  const today = useToday()
  // Made on the version that the form began with: when somebody else was first, the server says so.
  const [last] = useState(cooperation.versions[0])
  const [draft, setDraft] = useState(() => draftFrom(last, today))
  const save = useMakeVersion(cooperation.id, last?.version ?? 0, onSaved)
  const number = (last?.version ?? 0) + 1
  if (isChecking)
    return (
      <AgreementCheck
        cooperation={cooperation}
        before={last}
        after={newAgreementOf(draft)}
        number={number}
        isSaving={save.isPending}
        onSave={() => save.mutate(newAgreementOf(draft), { onError: onBack })}
        onBack={onBack}
      />
    )
  return (
    <AgreementForm
      cooperation={cooperation}
      last={last}
      number={number}
      draft={draft}
      problem={formProblem(save.error, 'agreement', nameOf)}
      onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
      onCheck={onCheck}
    />
  )
}
