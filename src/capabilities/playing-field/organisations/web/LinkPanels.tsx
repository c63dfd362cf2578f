import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { addDays } from '../../../../platform/pure/dates.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../../platform/web/today.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { areaRelations } from '../../areas/vocabulary.ts'
import type { LinkBegin } from '../contract.ts'
import { useBegin, useEnd, useFieldChoices } from './data.ts'
import { fieldsOf } from './fields.ts'
import { text } from './text.ts'

export type LinkKind = LinkBegin['link']
type BeginPanelProps = { organisationId: string; link: LinkKind; onClose: () => void; onSaved: () => void }

/** organisations-03: a number, board or area that begins on a day. */
export function BeginPanel({ organisationId, link, onClose, onSaved }: BeginPanelProps) {
  const { draft, change, isDirty } = useDraft({ as: '', to: '', fromOn: useToday() })
  const save = useBegin(organisationId, onSaved)
  const as = link === 'area' ? text.relation : text.register
  const { problem, field } = fieldsOf('begin', save.error, { as, to: text.which[link] })
  return (
    <FormPanel
      title={text.begin[link]}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ ...draft, link, as: link === 'board' ? null : draft.as })}
      onClose={onClose}
    >
      {link !== 'board' && (
        <SelectField
          {...field('as')}
          choose={text.choose}
          options={link === 'area' ? relationOptions : registerOptions}
          value={draft.as}
          onChange={({ target }) => change({ as: target.value })}
        />
      )}
      {link === 'identifier' ? (
        <TextField {...field('to')} value={draft.to} onChange={({ target }) => change({ to: target.value })} />
      ) : (
        <Choice link={link} field={field('to')} value={draft.to} onChange={(to) => change({ to })} />
      )}
      <TextField
        {...field('fromOn')}
        hint={link === 'identifier' ? text.hints.fromOn : text.hints.fromOnPlanned}
        type="date"
        narrow
        value={draft.fromOn}
        onChange={({ target }) => change({ fromOn: target.value })}
      />
    </FormPanel>
  )
}

const relationOptions = areaRelations.map((value) => ({ value, label: text.relations[value] }))
const registerOptions = Object.entries(text.schemes).map(([value, label]) => ({ value, label }))

type ChoiceProps = {
  link: 'board' | 'area'
  field: ReturnType<ReturnType<typeof fieldsOf>['field']>
  value: string
  onChange: (to: string) => void
}

function Choice({ link, field, value, onChange }: ChoiceProps) {
  const { boards = [], areas = [] } = useFieldChoices().data ?? {}
  const options =
    link === 'board'
      ? boards.map(({ id, name }) => ({ value: id, label: name }))
      : areas.map(({ id, kind, name }) => ({ value: id, label: `${text.areaKinds[kind]}: ${name}` }))
  return (
    <SelectField
      {...field}
      choose={text.choose}
      options={options}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

/** A link that can be ended, and what it is called on the screen. */
export type OpenLink = LinkBegin & { words: string }
type EndPanelProps = { organisationId: string; open: OpenLink; onClose: () => void; onSaved: () => void }

/** organisations-03: what ends gets a last day, and stays in the history. */
export function EndPanel({ organisationId, open, onClose, onSaved }: EndPanelProps) {
  const { words, ...link } = open
  const { draft, change, isDirty } = useDraft({ untilOn: useToday() })
  const save = useEnd(organisationId, onSaved)
  const { problem, field } = fieldsOf('end', save.error)
  return (
    <FormPanel
      title={text.endTitle(words)}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ ...link, ...draft })}
      onClose={onClose}
    >
      <TextField
        {...field('untilOn')}
        hint={open.link === 'identifier' ? text.hints.untilOn : text.hints.untilOnPlanned}
        type="date"
        narrow
        value={draft.untilOn}
        onChange={({ target }) => change({ untilOn: target.value })}
      />
    </FormPanel>
  )
}

/** organisations-03: what is still to begin is taken back: it will have held on no day. */
export function TakeBackPanel({ organisationId, open, onClose, onSaved }: EndPanelProps) {
  const { words, ...link } = open
  const save = useEnd(organisationId, onSaved)
  const { problem } = fieldsOf('take-back', save.error)
  return (
    <FormPanel
      title={text.takeBackTitle(words)}
      submit={text.takeBackSubmit}
      problem={problem}
      isDirty={false}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ ...link, untilOn: addDays(open.fromOn, -1) })}
      onClose={onClose}
    >
      <p>{text.takeBackMeans}</p>
    </FormPanel>
  )
}
