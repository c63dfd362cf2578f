import { useState } from 'react'
import { Status } from '../../../../design/Status.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { OrganisationReach, RegionOrganisation } from '../contract.ts'
import { useDeparture, useOrganisations, useReach } from './data.ts'
import { RegionFrame } from './RegionFrame.tsx'
import { text } from './text.ts'

/** Who takes part; and letting an organisation leave, with the numbers before. */
export function RegionOrganisations({ mayChange }: { mayChange: boolean }) {
  const [chosen, setChosen] = useState<RegionOrganisation>()
  const [isDone, setDone] = useState(false)
  return (
    <RegionFrame mayChange={mayChange} lead={text.organisations.lead}>
      <p role="status">{isDone && text.organisations.done}</p>
      <Loaded query={useOrganisations()}>
        {({ organisations }) => (
          <ul className="sheet region__organisations">
            {organisations.map((one) => (
              <li key={one.id}>
                <b>{one.name}</b>
                <Status tone={one.hasLeft ? 'stop' : 'ok'} quiet={!one.hasLeft}>
                  {one.hasLeft ? text.organisations.out : text.organisations.in}
                </Status>
                {mayChange && (
                  <button type="button" className="button button--quiet button--small" onClick={() => setChosen(one)}>
                    {one.hasLeft ? text.organisations.return : text.organisations.leave}
                    <span className="visually-hidden"> {one.name}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {chosen !== undefined && (
        <DeparturePanel
          organisation={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            setDone(true)
          }}
        />
      )}
    </RegionFrame>
  )
}

type DeparturePanelProps = { organisation: RegionOrganisation; onClose: () => void; onDone: () => void }

function DeparturePanel({ organisation, onClose, onDone }: DeparturePanelProps) {
  const [note, setNote] = useState('')
  const save = useDeparture(organisation, onDone)
  const words = text.organisations
  const problem = formProblem(save.error, 'departure', (name) => (name === 'note' ? words.why : undefined))
  return (
    <FormPanel
      title={organisation.hasLeft ? words.returnTitle(organisation.name) : words.leaveTitle(organisation.name)}
      submit={organisation.hasLeft ? words.confirmReturn : words.confirmLeave}
      problem={problem}
      isDirty={note !== ''}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(note)}
      onClose={onClose}
    >
      {organisation.hasLeft ? <p>{words.returns}</p> : <Reach organisationId={organisation.id} />}
      <TextArea
        id="departure-note"
        label={words.why}
        hint={text.note.hint}
        rows={3}
        maxLength={500}
        error={problem.of('note')}
        errorPrefix={platformText.errorPrefix}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormPanel>
  )
}

function Reach({ organisationId }: { organisationId: string }) {
  return <Loaded query={useReach(organisationId)}>{(reach) => <Numbers {...reach} />}</Loaded>
}

function Numbers({ families, doors, people, withRegie, wroteIn }: OrganisationReach) {
  const words = text.organisations
  return (
    <div className="form-stack">
      <p>
        <b>{doors === 0 ? words.closesNone(families) : words.closes(doors, families)}</b>{' '}
        {people > 0 && words.people(people)}
      </p>
      {withRegie > 0 && <p className="note note--ask">{words.regie(withRegie)}</p>}
      <p>{words.atOnce}</p>
      {wroteIn > 0 && <p>{words.keeps(wroteIn)}</p>}
      <p className="meta">{words.undo}</p>
    </div>
  )
}
