import { TextArea } from '../../../design/TextArea.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { Conflict } from '../../../platform/web/Conflict.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { conflictOf, formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { WhoWillRead } from '../../access/web/WhoWillRead.tsx'
import type { Wish } from '../contract.ts'
import { useChangePlan } from './data.ts'
import type { PlanFormProps } from './plan-forms.tsx'
import { text } from './text.ts'

const NAMES: Readonly<Record<string, string>> = {
  text: text.wish.text,
  saidBy: text.wish.saidBy,
}

/** What the family wants, written down for them in their own words. */
export function WishForm({ dossierId, persons, wish, onClose }: PlanFormProps & { wish: Wish | undefined }) {
  const { draft, change, isDirty } = useDraft({ text: wish?.text ?? '', saidBy: wish?.saidBy ?? '' })
  const save = useChangePlan(dossierId, onClose)
  const problem = formProblem(save.error, 'wish', (name) => NAMES[name])
  const theirs = conflictOf<Wish>(save.error)
  const send = (version: number | undefined) =>
    save.mutate(
      wish === undefined || version === undefined
        ? { path: 'wishes', body: draft }
        : { path: `wishes/${wish.id}`, body: draft, version },
    )
  // A wish is about the children, so that both parents and the children read it.
  const subjectIds = persons.filter(({ isChild }) => isChild).map(({ id }) => id)
  return (
    <FormPanel
      title={wish === undefined ? text.wish.title : text.wish.change}
      submit={text.wish.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => send(wish?.version)}
      onClose={onClose}
      readers={
        <WhoWillRead
          dossierId={dossierId}
          about={{ category: 'PLAN_GOAL_ACTION', level: 'full', subjectIds, goalId: null, isOwn: false }}
        />
      }
      footer={
        theirs && (
          <Conflict
            fields={[
              { label: text.wish.text, mine: draft.text, theirs: theirs.text },
              { label: text.wish.saidBy, mine: draft.saidBy, theirs: theirs.saidBy },
            ]}
            isSaving={save.isPending}
            onKeepMine={() => send(theirs.version)}
            onKeepTheirs={onClose}
          />
        )
      }
    >
      <TextArea
        id="wish-text"
        ownWords
        label={text.wish.text}
        hint={text.wish.textHint}
        error={problem.of('text')}
        errorPrefix={platformText.errorPrefix}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <TextField
        id="wish-saidBy"
        label={text.wish.saidBy}
        hint={text.wish.saidByHint}
        error={problem.of('saidBy')}
        errorPrefix={platformText.errorPrefix}
        autoComplete="off"
        value={draft.saidBy}
        onChange={(event) => change({ saidBy: event.target.value })}
      />
    </FormPanel>
  )
}
