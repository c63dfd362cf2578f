import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import type { ConfirmedReset, Reset } from '../contract.ts'
import { dayOf, useConfirm, useWithdraw } from './resets-data.ts'
import { text } from './resets-text.ts'

type PanelProps = { reset: Reset; onClose: () => void }

/** The second person says yes, and gets the letter. */
export function ConfirmPanel({
  reset,
  onConfirmed,
  onClose,
}: PanelProps & { onConfirmed: (letter: ConfirmedReset) => void }) {
  const words = text.panel.confirm
  const confirm = useConfirm(reset.id, onConfirmed)
  const { account, organisation, begunBy, begunAt } = reset
  return (
    <FormPanel
      title={words.title(account.name)}
      submit={words.submit}
      problem={formProblem(confirm.error, 'confirm')}
      isDirty={false}
      isSaving={confirm.isPending}
      onSubmit={() => confirm.mutate()}
      onClose={onClose}
    >
      <p>
        <b dir="auto">{account.name}</b>, <span dir="auto">{organisation.name}</span>.{' '}
        {words.asked(begunBy, dayOf(begunAt))}
      </p>
      <p>{words.how(account.name)}</p>
      <p className="meta">{words.ends}</p>
    </FormPanel>
  )
}

/** What it does is said before it is done. */
export function WithdrawPanel({ reset, onWithdrawn, onClose }: PanelProps & { onWithdrawn: () => void }) {
  const words = text.panel.withdraw
  const withdraw = useWithdraw(reset.id, onWithdrawn)
  return (
    <FormPanel
      title={words.title(reset.account.name)}
      submit={words.submit}
      problem={formProblem(withdraw.error, 'withdraw')}
      isDirty={false}
      isSaving={withdraw.isPending}
      onSubmit={() => withdraw.mutate()}
      onClose={onClose}
    >
      <p>{reset.state === 'confirmed' ? words.confirmed : words.begun}</p>
    </FormPanel>
  )
}
