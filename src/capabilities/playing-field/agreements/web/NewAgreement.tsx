import { type RefObject, useEffect, useRef, useState } from 'react'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { Cooperation } from '../contract.ts'
import { AgreementCheck } from './AgreementCheck.tsx'
import { AgreementForm } from './AgreementForm.tsx'
import { draftFrom, newAgreementOf } from './agreement-draft.ts'
import { useCooperation, useMakeVersion } from './data.ts'
import { draftFaults, standingOf } from './draft-faults.ts'
import { Overtaken } from './Overtaken.tsx'
import { overtakenBy, rebased } from './rebase.ts'
import { text } from './text.ts'
import { useDraftFaults } from './use-draft-faults.ts'
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
  const [newest] = cooperation.versions
  // Made on the version that the form began with, or went on from: whoever was first in between is seen before anything is recorded.
  const [base, setBase] = useState(newest)
  const [draft, setDraft] = useState(() => draftFrom(base, today))
  const overtaken = useRef<HTMLElement>(null)
  const save = useMakeVersion(cooperation.id, base?.version ?? 0, onSaved)
  const wanted = newAgreementOf(draft)
  const standing = standingOf(cooperation, today)
  const faults = draftFaults(wanted, standing)
  const { problem, onBlur, check } = useDraftFaults('agreement', faults, nameOf)
  // One's own version is the newest too, on the way out.
  const isOwn = save.isPending || save.isSuccess
  const isOvertaken = newest !== undefined && newest.version !== base?.version && !isOwn
  const number = (base?.version ?? 0) + 1
  useFocusWhen(overtaken, isOvertaken && save.isError)
  const mayCheck = faults.length === 0 && !isOvertaken
  useBackWhen(isChecking && !mayCheck, onBack)
  if (isChecking && mayCheck)
    return (
      <AgreementCheck
        cooperation={cooperation}
        before={base}
        after={wanted}
        number={number}
        isSaving={save.isPending}
        onSave={() => save.mutate(wanted, { onError: onBack })}
        onBack={onBack}
      />
    )
  const fromServer = formProblem(isOvertaken ? null : save.error, 'agreement', nameOf)
  return (
    <AgreementForm
      cooperation={cooperation}
      number={number}
      draft={draft}
      problem={fromServer.list.length > 0 || fromServer.sentence ? fromServer : problem}
      onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
      onBlur={onBlur}
      onCheck={() => {
        save.reset()
        if (isOvertaken) overtaken.current?.focus()
        else if (check()) onCheck()
      }}
    >
      {isOvertaken && (
        <Overtaken
          box={overtaken}
          base={base}
          newest={newest}
          parts={overtakenBy(draft, base, newest)}
          notesGone={draft.noteIds.filter((id) => !standing.openNotes.includes(id)).length}
          onGoOn={(given) => {
            const on = { given, openNotes: standing.openNotes }
            setDraft((old) => rebased(old, overtakenBy(old, base, newest), newest, on))
            setBase(newest)
            save.reset()
          }}
        />
      )}
    </AgreementForm>
  )
}

/** An address of the last step leads to the form while that has something to mend. */
function useBackWhen(isWanted: boolean, onBack: () => void): void {
  const back = useRef(onBack)
  back.current = onBack
  useEffect(() => {
    if (isWanted) back.current()
  }, [isWanted])
}

/** Who pressed a button far below is brought to what changed above. */
function useFocusWhen(box: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    if (isWanted) box.current?.focus()
  }, [box, isWanted])
}
