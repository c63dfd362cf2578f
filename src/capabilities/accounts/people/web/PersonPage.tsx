import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../../../design/Icon.tsx'
import { caretRight } from '../../../../design/icons.ts'
import { civilDateOf, longDate } from '../../../../platform/pure/format.ts'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { formProblem } from '../../../../platform/web/problems.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import { watchingRoles } from '../../../playing-field/organisations/roles.ts'
import type { PersonPage as Person, Slips, Work } from '../contract.ts'
import { useInvite, usePerson } from './data.ts'
import { HeldLines } from './HeldLines.tsx'
import { SignsIn } from './PeoplePage.tsx'
import { AddWorkPanel, ChangePanel, EndPanel } from './PersonPanels.tsx'
import { SlipSheet } from './SlipSheet.tsx'
import { text } from './text.ts'
import { isRunning, WorkLine } from './WorkLine.tsx'
import './people.css'

const words = text.person

/** Somebody with their work, how they sign in, and what they would leave behind. */
export function PersonPage({ id }: { id: string }) {
  return (
    <Loaded query={usePerson(id)} isPage>
      {(person) => <Shown person={person} />}
    </Loaded>
  )
}

type Doing = { add: true } | { change: Work } | { end: Work; isWhole: boolean }

function Shown({ person }: { person: Person }) {
  usePageTitle(person.name)
  const [doing, setDoing] = useState<Doing>()
  const [isSaved, setSaved] = useState(false)
  const panel = {
    personId: person.accountId,
    onClose: () => setDoing(undefined),
    onSaved: () => {
      setDoing(undefined)
      setSaved(true)
    },
  }
  return (
    <div className="page-stack people">
      <header className="no-print">
        <p className="breadcrumb">
          <Link to="/werk/mensen">{words.back}</Link>
          <Icon path={caretRight} />
        </p>
        <h1 dir="auto">{person.name}</h1>
      </header>
      {person.isYou && <p className="note note--boxed">{words.you}</p>}
      <p role="status" className="people__saved no-print">
        {isSaved && doing === undefined && text.saved}
      </p>
      <WorkSheet person={person} onDo={setDoing} />
      <SignInSheet person={person} />
      {doing !== undefined && 'add' in doing && <AddWorkPanel {...panel} />}
      {doing !== undefined && 'change' in doing && <ChangePanel work={doing.change} {...panel} />}
      {doing !== undefined && 'end' in doing && (
        <EndPanel
          work={doing.end}
          isWhole={doing.isWhole}
          held={person.holds.find((one) => one.organisationId === doing.end.organisationId)}
          {...panel}
        />
      )}
    </div>
  )
}

function WorkSheet({ person, onDo }: { person: Person; onDo: (doing: Doing) => void }) {
  const today = useToday()
  const running = person.work.filter((one) => isRunning(one, today))
  const places = [...new Map(running.map((one) => [one.organisationId, one])).values()]
  const mayChange = !person.isYou
  return (
    <section className="sheet no-print" aria-labelledby="person-work">
      <div className="sheet__head">
        <h2 id="person-work">{words.work}</h2>
        {mayChange && (
          <button type="button" className="button button--quiet button--small" onClick={() => onDo({ add: true })}>
            {words.addWork}
          </button>
        )}
      </div>
      <ul className="people__roles">
        {person.work.map((one) => (
          <RoleLine
            key={one.organisationId + one.role + one.fromOn}
            work={one}
            mayChange={mayChange && isRunning(one, today)}
            onDo={onDo}
          />
        ))}
      </ul>
      {places.map((one) => (
        <div key={one.organisationId} className="people__leaving">
          <h3>{words.holds}</h3>
          {person.holds
            .filter((held) => held.organisationId === one.organisationId)
            .map((held) => (
              <HeldLines key={held.organisationId} held={held} />
            ))}
          {mayChange && (
            <button type="button" className="button button--quiet" onClick={() => onDo({ end: one, isWhole: true })}>
              {words.leaveAt(one.organisation)}
            </button>
          )}
        </div>
      ))}
    </section>
  )
}

function RoleLine({ work, mayChange, onDo }: { work: Work; mayChange: boolean; onDo: (doing: Doing) => void }) {
  const isWatching = watchingRoles.includes(work.role)
  return (
    <li>
      <WorkLine work={work} />
      {isWatching && <span className="meta">{words.watching}</span>}
      {mayChange && !isWatching && (
        <span className="button-row">
          <button type="button" className="button button--bare button--small" onClick={() => onDo({ change: work })}>
            {words.change}
          </button>
          <button
            type="button"
            className="button button--bare button--small"
            onClick={() => onDo({ end: work, isWhole: false })}
          >
            {words.end}
          </button>
        </span>
      )}
    </li>
  )
}

function SignInSheet({ person }: { person: Person }) {
  const [slips, setSlips] = useState<Slips>()
  const invite = useInvite(setSlips)
  const today = useToday()
  const { signsIn, invitedUntil, accountId } = person
  const place = person.work.find((one) => isRunning(one, today))
  const state = signsIn
    ? words.signsIn
    : invitedUntil === null
      ? words.notYet
      : words.invited(longDate(civilDateOf(invitedUntil), pageLanguage))
  return (
    <section className="sheet" aria-labelledby="person-sign-in">
      <div className="sheet__head no-print">
        <h2 id="person-sign-in">{words.signIn}</h2>
        <SignsIn person={person} />
      </div>
      <div className="people__body">
        <p className="no-print">{state}</p>
        <FormErrors problem={formProblem(invite.error, 'invite')} />
        {slips !== undefined && <SlipSheet slips={slips} onDone={() => setSlips(undefined)} />}
        {!signsIn && !person.isYou && place !== undefined && slips === undefined && (
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={invite.isPending || undefined}
            onClick={() =>
              !invite.isPending && invite.mutate({ people: [{ accountId, organisationId: place.organisationId }] })
            }
          >
            {invitedUntil === null ? words.invite : words.inviteAnew}
          </button>
        )}
      </div>
    </section>
  )
}
