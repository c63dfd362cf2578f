import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { civilDateOf, longDate } from '../../../../platform/pure/format.ts'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { formProblem } from '../../../../platform/web/problems.ts'
import { useToday } from '../../../../platform/web/today.ts'
import {
  invitationStates,
  type KeptPeople,
  type Slips,
  type WorkInvitation,
  type WorkInvitations,
} from '../contract.ts'
import { useInvitations, useInvite, usePeople, useWithdraw } from './data.ts'
import { Pages } from './Pages.tsx'
import { PeopleFrame } from './PeopleFrame.tsx'
import { SlipSheet } from './SlipSheet.tsx'
import { text } from './text.ts'
import { isRunning } from './WorkLine.tsx'

const words = text.invitations

/** accounts-36: the invitations for work, and codes for everyone who cannot sign in yet. */
export function InvitationsPage() {
  const [state, setState] = useState('open')
  const [from, setFrom] = useState(0)
  const query = useInvitations(state, from)
  return (
    <PeopleFrame lead={words.lead}>
      <InviteMany />
      <div className="people__search no-print">
        <SelectField
          id="invitations-state"
          label={words.state}
          choose={text.search.all}
          options={invitationStates.map((value) => ({ value, label: words.states[value] }))}
          value={state}
          onChange={({ target }) => {
            setState(target.value)
            setFrom(0)
          }}
        />
      </div>
      <div className="no-print">
        <Loaded query={query}>{(data) => <List data={data} from={from} onGo={setFrom} />}</Loaded>
      </div>
    </PeopleFrame>
  )
}

/** Everyone who cannot sign in and has no code yet, one page of them at a time; said before it is done. */
function InviteMany() {
  const [slips, setSlips] = useState<Slips>()
  const invite = useInvite(setSlips)
  const query = usePeople({ stand: 'not-invited' })
  const people = usePlaces(query.data)
  if (slips !== undefined)
    return (
      <section className="sheet people__body">
        <SlipSheet slips={slips} onDone={() => setSlips(undefined)} />
      </section>
    )
  return (
    <section className="sheet people__body no-print" aria-labelledby="invite-many">
      <h2 id="invite-many">{words.many}</h2>
      <FormErrors problem={formProblem(invite.error, 'many')} />
      {query.data !== undefined && (
        <p>{people.length === 0 ? words.manyNone : words.manyHow(people.length, query.data.total)}</p>
      )}
      {people.length > 0 && (
        <button
          type="button"
          className="button"
          aria-disabled={invite.isPending || undefined}
          onClick={() => !invite.isPending && invite.mutate({ people })}
        >
          {words.make}
        </button>
      )}
    </section>
  )
}

/** Each person once, for an organisation where they work; not oneself. */
function usePlaces(data: KeptPeople | undefined) {
  const today = useToday()
  return (data?.people ?? []).flatMap(({ accountId, work, isYou }) => {
    const place = work.find((one) => isRunning(one, today))
    return place && !isYou ? [{ accountId, organisationId: place.organisationId }] : []
  })
}

function List({ data, from, onGo }: { data: WorkInvitations; from: number; onGo: (from: number) => void }) {
  if (data.invitations.length === 0) return <EmptyState {...words.none} />
  return (
    <>
      <ul className="sheet people__lines">
        {data.invitations.map((one) => (
          <Line key={one.id} invitation={one} />
        ))}
      </ul>
      <Pages total={data.total} from={from} onGo={onGo} />
    </>
  )
}

function Line({ invitation }: { invitation: WorkInvitation }) {
  const withdraw = useWithdraw()
  const { id, name, organisation, madeAt, madeBy, endsAt, state } = invitation
  const day = (instant: string) => longDate(civilDateOf(instant), pageLanguage)
  return (
    <li>
      <span>
        <b dir="auto">{name}</b>, <span dir="auto">{organisation}</span>
        <span className="meta people__under">
          {words.made(day(madeAt), madeBy ?? words.owner)}
          {state === 'open' && `, ${words.until(day(endsAt))}`}
        </span>
      </span>
      <span className="people__state">{words.states[state]}</span>
      {state === 'open' && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={words.withdrawFor(name)}
          onClick={() => withdraw.mutate(id)}
        >
          {words.withdraw}
        </button>
      )}
    </li>
  )
}
