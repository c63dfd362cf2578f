import './division.css'
import { useState } from 'react'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { sentenceOf } from '../../../../platform/web/problems.ts'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { Division } from '../contract.ts'
import { DivisionPanel, type OpenForm } from './DivisionPanel.tsx'
import { useDivision, useTake } from './data.ts'
import { MemberLine } from './MemberLine.tsx'
import { text } from './text.ts'

/** Who does what in one's own team: schools without a contact on top, then everyone with what they have and take on. */
export function DivisionPage() {
  usePageTitle(text.title)
  return <Loaded query={useDivision()}>{(division) => <DivisionSheets division={division} />}</Loaded>
}

function DivisionSheets({ division }: { division: Division }) {
  const [form, setForm] = useState<OpenForm>()
  return (
    <>
      <div className="button-row">
        <button type="button" className="button" onClick={() => setForm({ kind: 'absence' })}>
          {text.absent}
        </button>
        <button type="button" className="button button--quiet" onClick={() => setForm({ kind: 'limits' })}>
          {text.limits}
        </button>
      </div>
      {division.schoolsWithoutContact.length > 0 && <WithoutContact schools={division.schoolsWithoutContact} />}
      <section className="sheet" aria-labelledby="division-team">
        <div className="sheet__head">
          <h2 id="division-team">{text.team}</h2>
        </div>
        <ul>
          {division.members.map((member) => (
            <MemberLine key={member.accountId} member={member} onOpen={setForm} />
          ))}
        </ul>
      </section>
      {form !== undefined && <DivisionPanel form={form} division={division} onClose={() => setForm(undefined)} />}
    </>
  )
}

function WithoutContact({ schools }: { schools: Division['schoolsWithoutContact'] }) {
  const take = useTake()
  return (
    <section className="sheet" aria-labelledby="division-without">
      <div className="sheet__head">
        <h2 id="division-without">{text.without}</h2>
        <p className="meta">{text.withoutLead}</p>
      </div>
      {take.isError && (
        <p className="field__error division__refused" role="alert">
          {sentenceOf(take.error)}
        </p>
      )}
      <ul>
        {schools.map(({ id, name }) => (
          <li key={id} className="division__school division__school--open">
            <b>{name}</b>
            <button
              type="button"
              className="button button--quiet button--small"
              aria-label={text.takeContactOf(name)}
              onClick={() => take.mutate({ schoolId: id, task: 'contact' })}
            >
              {text.takeContact}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
