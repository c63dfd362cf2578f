import { useState } from 'react'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Person } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { text } from './text.ts'

type EndMeasureProps = { dossierId: string; person: Person; measure: Person['measures'][number] }

const words = text.measureForm

/** Ends a measure of the court from today, after asking once more: with it may change who decides. */
export function EndMeasure(props: EndMeasureProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      {' '}
      <button
        type="button"
        className="link-button no-print"
        aria-label={`${words.end}: ${text.measures[props.measure.kind]}, ${props.person.givenName}`}
        onClick={() => setAsking(true)}
      >
        {words.end}
      </button>
      {isAsking && <Sure {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function Sure({ dossierId, person, measure, onClose }: EndMeasureProps & { onClose: () => void }) {
  const today = useToday()
  const end = useSave(
    () => call('POST', `/dossiers/${dossierId}/measures/${measure.id}/_end`, { body: { lastOn: today } }),
    [DOSSIERS],
    onClose,
  )
  return (
    <FormPanel
      title={words.ending}
      submit={words.endYes}
      problem={formProblem(end.error, 'end-measure')}
      isDirty={false}
      isSaving={end.isPending}
      onSubmit={() => end.mutate()}
      onClose={onClose}
    >
      <p>{words.endSure(text.measures[measure.kind], person.givenName)}</p>
    </FormPanel>
  )
}
