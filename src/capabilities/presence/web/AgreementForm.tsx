import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { YearHours } from '../contract.ts'
import { useAgreeHours } from './data.ts'
import { ChoiceField, formFields, LineField } from './fields.tsx'
import { hoursIn, percentIn } from './Hours.tsx'
import { text } from './professional-text.ts'

const words = text.hours
const typedNumber = (typed: string) => Number(typed.trim().replace(',', '.'))
const plain = (shown: string) => shown.replaceAll(/[.\s](?=\d{3})/g, '')

type AgreementFormProps = { hours: YearHours; row: YearHours['functions'][number]; onClose: () => void }

/** How many hours a function has in a school year, and who pays which share; together a hundred percent. */
export function AgreementForm({ hours: { year, payers }, row, onClose }: AgreementFormProps) {
  const { draft, change, isDirty } = useDraft({
    hours: row.agreed === null ? '' : plain(hoursIn(row.agreed)),
    shares:
      row.shares.length === 0
        ? [{ payerId: '', share: '100' }]
        : row.shares.map(({ payerId, share }) => ({ payerId, share: percentIn(share) })),
  })
  const save = useAgreeHours(onClose)
  const { problem, of } = formFields('agreement', save.error, nameOf)
  const hundredths = draft.shares.map(({ share }) => Math.round(typedNumber(share) * 100))
  const sum = hundredths.reduce((total, one) => total + (Number.isNaN(one) ? 0 : one), 0)
  const setShare = (index: number, part: Partial<(typeof draft.shares)[number]>) =>
    change({ shares: draft.shares.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const submit = () =>
    save.mutate({
      year,
      function: row.function,
      minutes: Math.round(typedNumber(draft.hours || 'x') * 60),
      // A line without a payer is a line that was not needed.
      shares: draft.shares
        .map(({ payerId }, index) => ({ payerId, share: hundredths[index] ?? 0 }))
        .filter(({ payerId }) => payerId !== ''),
    })
  return (
    <FormPanel
      title={words.agreeFor(text.presence.functions[row.function])}
      submit={text.school.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField
        told={of('minutes')}
        label={words.howMany}
        inputMode="decimal"
        narrow
        maxLength={9}
        value={draft.hours}
        onText={(hours) => change({ hours })}
      />
      {draft.shares.map(({ payerId, share }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a share has no other identity than its place.
        <div key={index} className="form-stack">
          <ChoiceField
            told={index === 0 ? of('shares') : of(`shares/${index}/payerId`)}
            label={words.payer(index + 1)}
            choose={words.choose}
            options={payers.map(({ id, name }) => ({ value: id, label: name }))}
            value={payerId}
            onChoose={(one) => setShare(index, { payerId: one })}
          />
          <LineField
            told={of(`shares/${index}/share`)}
            label={words.share(index + 1)}
            hint={index === 0 ? words.shareHint : undefined}
            inputMode="decimal"
            narrow
            maxLength={6}
            value={share}
            onText={(one) => setShare(index, { share: one })}
          />
        </div>
      ))}
      <p role="status">{words.sum(percentIn(sum))}</p>
      <div>
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => change({ shares: [...draft.shares, { payerId: '', share: '' }] })}
        >
          {words.morePayer}
        </button>
      </div>
    </FormPanel>
  )
}

function nameOf(field: string): string | undefined {
  if (field === 'minutes') return words.howMany
  const [, index, part] = field.split('/')
  if (index === undefined) return ''
  return part === 'share' ? words.share(Number(index) + 1) : words.payer(Number(index) + 1)
}
