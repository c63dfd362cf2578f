import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import { categoryName } from '../../access/web/category-name.ts'
import { WhoWillRead } from '../../access/web/WhoWillRead.tsx'
import type { Dossier, NewNote } from '../contract.ts'
import { asksForTalk } from '../talk/rules.ts'
import { DOSSIERS, REVIEWS } from './data.ts'
import { noteCategories } from './note-categories.ts'
import { TalkFields, talkNames } from './TalkFields.tsx'
import { firstTalk, type TalkDraft, talkOf } from './talk-draft.ts'
import { text } from './text.ts'

type NoteFormProps = {
  dossier: Dossier
  /** Of the writer: it decides what a note can be about. */
  role: string | null
  onClose: () => void
}
type Draft = {
  category: string
  subjectIds: string[]
  audience: 'plan' | 'team'
  text: string
  summary: string
} & TalkDraft

/** What is often an adult's own: then that adult decides who reads it (C-9). */
const ofAdults: readonly string[] = ['FINANCE_DEBT', 'HEALTH', 'FAMILY_SITUATION', 'CARE_CONTENT']

const NAMES: Readonly<Record<string, string>> = {
  category: text.note.category,
  subjectIds: text.note.about,
  text: text.note.text,
  summary: text.note.summary,
  ...talkNames('talk/'),
}

/** A note, for the plan or for the own team alone. A kind of which others read only the short needs a summary apart. */
export function NoteForm({ dossier, role, onClose }: NoteFormProps) {
  const { draft, change, isDirty } = useDraft<Draft>({
    category: '',
    subjectIds: [],
    audience: 'plan',
    text: '',
    summary: '',
    ...firstTalk(useToday()),
  })
  const save = useSave(
    (note: unknown) => call('POST', `/dossiers/${dossier.id}/notes`, { body: note }),
    [DOSSIERS, REVIEWS],
    onClose,
  )
  const problem = formProblem(save.error, 'note', (name) => NAMES[name])
  const isOwn = draft.audience === 'team'
  const field = (name: keyof NewNote) => ({
    id: `note-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  return (
    <FormPanel
      title={text.note.title}
      submit={text.note.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(noteOf(draft))}
      onClose={onClose}
      readers={
        <>
          <WhoWillRead dossierId={dossier.id} about={{ ...reading(draft), isOwn }} />
          {!isOwn && draft.summary.trim() !== '' && (
            <WhoWillRead
              dossierId={dossier.id}
              title={text.note.summaryReaders}
              about={{ ...reading(draft), level: 'summary', isOwn }}
            />
          )}
        </>
      }
    >
      <RadioCards
        {...field('isOwn')}
        label={text.note.isOwn}
        name="audience"
        twoColumns
        options={[
          { value: 'plan', label: text.note.forPlan, hint: text.note.forPlanHint },
          { value: 'team', label: text.note.forTeam, hint: text.note.forTeamHint },
        ]}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
      />
      <SelectField
        {...field('category')}
        label={text.note.category}
        choose={text.note.choose}
        options={noteCategories(role, dossier.hasRegie).map((value) => ({ value, label: categoryName(value) }))}
        value={draft.category}
        onChange={(event) => change({ category: event.target.value })}
      />
      <CheckboxGroup
        {...field('subjectIds')}
        label={text.note.about}
        hint={ofAdults.includes(draft.category) ? text.note.aboutAdult : undefined}
        twoColumns
        options={dossier.persons.map(({ id, givenName }) => ({ value: id, label: givenName }))}
        value={draft.subjectIds}
        onChange={(subjectIds) => change({ subjectIds })}
      />
      {asksForTalk({ category: draft.category, isOwn }) && (
        <TalkFields form="note" persons={dossier.persons} problem={problem} draft={draft} onChange={change} />
      )}
      <TextArea
        {...field('text')}
        label={text.note.text}
        hint={text.note.textHint}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {!isOwn && (
        <TextArea
          {...field('summary')}
          rows={2}
          label={
            <>
              {text.note.summary} <small>{text.create.optional}</small>
            </>
          }
          hint={text.note.summaryHint}
          value={draft.summary}
          onChange={(event) => change({ summary: event.target.value })}
        />
      )}
    </FormPanel>
  )
}

function reading({ category, subjectIds, audience, state }: Draft) {
  const asks = asksForTalk({ category, isOwn: audience === 'team' })
  return { category, subjectIds, level: 'full', goalId: null, ...(asks && state ? { talk: state } : {}) } as const
}

function noteOf(draft: Draft) {
  const { category, subjectIds, audience, text: words, summary } = draft
  const isOwn = audience === 'team'
  const short = summary.trim() === '' || isOwn ? {} : { summary }
  const talk = asksForTalk({ category, isOwn }) ? talkOf(draft) : undefined
  return { category, subjectIds, isOwn, text: words, ...short, ...(talk ? { talk } : {}) }
}
