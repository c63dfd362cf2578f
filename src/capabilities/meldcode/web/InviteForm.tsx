import { EmptyState } from '../../../design/EmptyState.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import type { Colleague } from '../../playing-field/contract.ts'
import type { Meldcode } from '../contract.ts'
import { useColleagues } from './data.ts'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

type InviteFormProps = { meldcode: Meldcode; organisationId: string; onClose: () => void }

/** Lets a colleague of the own organisation read along; nobody else can be chosen. */
export function InviteForm({ meldcode, organisationId, onClose }: InviteFormProps) {
  const words = text.form.invite
  const { draft, change, field, panel } = useForm({
    form: 'invite',
    path: `/meldcodes/${meldcode.id}/members`,
    initial: { colleague: '' },
    bodyOf: ({ colleague }) => {
      const [accountId = '', role = ''] = colleague.split(' ')
      return { accountId, role }
    },
    names: { accountId: words.colleague },
    onSaved: onClose,
  })
  const isInvited = (one: Colleague) => meldcode.members.some((member) => member.accountId === one.accountId)
  return (
    <FormPanel {...panel} title={words.title} submit={words.submit} onClose={onClose}>
      <Loaded query={useColleagues()}>
        {({ colleagues }) => {
          const mine = colleagues.filter((one) => one.organisationId === organisationId && !isInvited(one))
          if (mine.length === 0) return <EmptyState what={words.none} how={words.hint} />
          return (
            <SelectField
              {...field('accountId')}
              label={words.colleague}
              hint={words.hint}
              choose={words.choose}
              options={mine.map((one) => ({ value: `${one.accountId} ${one.role}`, label: one.name }))}
              value={draft.colleague}
              onChange={(event) => change({ colleague: event.target.value })}
            />
          )
        }}
      </Loaded>
    </FormPanel>
  )
}
