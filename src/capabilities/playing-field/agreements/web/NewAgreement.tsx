import { type RefObject, useEffect, useRef } from 'react'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import type { Cooperation } from '../contract.ts'
import { AgreementCheck } from './AgreementCheck.tsx'
import { AgreementForm } from './AgreementForm.tsx'
import { useCooperation } from './data.ts'
import { Overtaken } from './Overtaken.tsx'
import { overtakenBy } from './rebase.ts'
import { text } from './text.ts'
import { useDraftFaults } from './use-draft-faults.ts'
import { useWriting, type Writing as WritingState } from './use-writing.ts'
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
  const writing = useWriting(cooperation, onSaved)
  const { base, wanted, save } = writing
  const mayCheck = writing.faults.length === 0 && writing.overtaking === undefined
  useBackWhen(isChecking && !mayCheck, onBack)
  return isChecking && mayCheck ? (
    <AgreementCheck
      cooperation={cooperation}
      before={base}
      after={wanted}
      number={(base?.version ?? 0) + 1}
      isSaving={save.isPending}
      onSave={() => save.mutate(wanted, { onError: onBack })}
      onBack={onBack}
    />
  ) : (
    <Writing cooperation={cooperation} writing={writing} onCheck={onCheck} />
  )
}

type WritingProps = Pick<StepsProps, 'cooperation' | 'onCheck'> & { writing: WritingState }

function Writing({ cooperation, writing, onCheck }: WritingProps) {
  const { base, draft, save, overtaking, notesGone } = writing
  const box = useRef<HTMLElement>(null)
  const { problem, onBlur, check } = useDraftFaults('agreement', writing.faults, nameOf)
  useFocusWhen(box, overtaking !== undefined && save.isError)
  const fromServer = formProblem(overtaking ? null : save.error, 'agreement', nameOf)
  return (
    <AgreementForm
      cooperation={cooperation}
      number={(base?.version ?? 0) + 1}
      draft={draft}
      problem={fromServer.list.length > 0 || fromServer.sentence ? fromServer : problem}
      onChange={writing.change}
      onBlur={onBlur}
      onCheck={() => {
        save.reset()
        if (overtaking) box.current?.focus()
        else if (check()) onCheck()
      }}
    >
      {overtaking && (
        <Overtaken
          box={box}
          base={base}
          newest={overtaking}
          parts={overtakenBy(draft, base, overtaking)}
          notesGone={notesGone}
          onGoOn={writing.goOn}
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
