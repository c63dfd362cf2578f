import { TextArea } from '../../../design/TextArea.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { SchoolPage } from '../../playing-field/schools/contract.ts'
import { useKeepStructure } from './data.ts'
import { formFields } from './fields.tsx'
import { text } from './professional-text.ts'
import { Meetings } from './StructureMeetings.tsx'
import { People } from './StructurePeople.tsx'
import { Steps } from './StructureSteps.tsx'
import { draftOf, nameOf, structureOf } from './structure-draft.ts'

const words = text.structure

/** The whole structure in one form; saving makes a new version. */
export function StructureForm({ school, onClose }: { school: SchoolPage; onClose: () => void }) {
  const { draft, change, isDirty } = useDraft(draftOf(school.structure))
  const save = useKeepStructure(school.id, school.version, onClose)
  const { problem, of } = formFields('structure', save.error, nameOf)
  const isBehind = save.error !== null && problem.list.length === 0 && problem.sentence === undefined
  return (
    <FormPanel
      title={words.form}
      submit={text.school.save}
      problem={isBehind ? { ...problem, sentence: words.conflict } : problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(structureOf(draft))}
      onClose={onClose}
    >
      <Steps draft={draft} change={change} of={of} />
      <People draft={draft} change={change} of={of} />
      <Meetings draft={draft} change={change} of={of} />
      <TextArea
        {...of('rooms')}
        label={words.rooms}
        hint={words.roomsHint}
        rows={3}
        value={draft.rooms}
        onChange={(event) => change({ rooms: event.target.value })}
      />
    </FormPanel>
  )
}
