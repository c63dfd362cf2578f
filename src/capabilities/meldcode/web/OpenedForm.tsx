import type { Meldcode } from '../contract.ts'
import type { StepToTake, WeighingQuestion } from '../vocabulary.ts'
import { CloseForm } from './CloseForm.tsx'
import { DecideForm } from './DecideForm.tsx'
import { FollowUpForm, type FollowUpKind } from './FollowUpForm.tsx'
import { InviteForm } from './InviteForm.tsx'
import { StepForm } from './StepForm.tsx'
import { TellForm } from './TellForm.tsx'
import { WeighForm } from './WeighForm.tsx'

/** What stands open beside the page. */
export type OpenForm =
  | { form: 'step'; step: StepToTake }
  | { form: 'weigh'; question: WeighingQuestion }
  | { form: 'decide' }
  | { form: 'tell'; kind: 'advice' | 'report' }
  | { form: 'follow-up'; tellingId: string; kind: FollowUpKind }
  | { form: 'invite' }
  | { form: 'close' }

type OpenedFormProps = { meldcode: Meldcode; organisationId: string; open: OpenForm; onClose: () => void }

export function OpenedForm({ meldcode, organisationId, open, onClose }: OpenedFormProps) {
  const { id } = meldcode
  switch (open.form) {
    case 'step':
      return <StepForm id={id} step={open.step} onClose={onClose} />
    case 'weigh':
      return <WeighForm id={id} question={open.question} onClose={onClose} />
    case 'decide':
      return <DecideForm id={id} onClose={onClose} />
    case 'tell':
      return <TellForm meldcode={meldcode} kind={open.kind} onClose={onClose} />
    case 'follow-up':
      return <FollowUpForm meldcode={meldcode} tellingId={open.tellingId} kind={open.kind} onClose={onClose} />
    case 'invite':
      return <InviteForm meldcode={meldcode} organisationId={organisationId} onClose={onClose} />
    case 'close':
      return <CloseForm meldcode={meldcode} onClose={onClose} />
  }
}
