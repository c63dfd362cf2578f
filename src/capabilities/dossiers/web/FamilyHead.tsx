import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../../design/Icon.tsx'
import { caretRight, graduationCap, shieldCheck } from '../../../design/icons.ts'
import { dayAndMonth, longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { Dossier } from '../contract.ts'
import { StateStatus } from './StateStatus.tsx'
import { text } from './text.ts'

type FamilyHeadProps = {
  dossier: Dossier
  /** On a page below the family's own: its title. */
  here?: string
  children?: ReactNode
}

/** On top of every page about a family: where you are, who it is, how it stands, and why you may see it. */
export function FamilyHead({ dossier, here, children }: FamilyHeadProps) {
  const name = text.page.family(dossier.name)
  return (
    <header className="family-head">
      <nav className="breadcrumb no-print" aria-label={text.breadcrumb}>
        <Link to="/werk">{text.today}</Link>
        <Icon path={caretRight} className="icon--along" />
        <Link to="/werk/gezinnen">{text.list.title}</Link>
        <Icon path={caretRight} className="icon--along" />
        {here === undefined ? (
          <span aria-current="page">{dossier.name || name}</span>
        ) : (
          <>
            <Link to="/werk/gezinnen/$id" params={{ id: dossier.id }}>
              {dossier.name || name}
            </Link>
            <Icon path={caretRight} className="icon--along" />
            <span aria-current="page">{here}</span>
          </>
        )}
      </nav>
      <div className="family-head__row">
        <div>
          <h1 className={here === undefined ? 'family-name' : undefined}>{here ?? name}</h1>
          {here === undefined && <Facts dossier={dossier} />}
        </div>
        {children}
      </div>
      <Why dossier={dossier} />
    </header>
  )
}

function Facts({ dossier: { persons, state, stateSince } }: { dossier: Dossier }) {
  const schools = [...new Set(persons.map(({ school }) => school).filter((school) => school !== null))]
  const words =
    stateSince === null ? undefined : text.page.since(text.states[state], dayAndMonth(stateSince, pageLanguage))
  return (
    <p className="page-facts">
      {schools.map((school) => (
        <span key={school}>
          <Icon path={graduationCap} /> {school}
        </span>
      ))}
      <StateStatus state={state} {...(words === undefined ? {} : { words })} />
    </p>
  )
}

function Why({ dossier: { why } }: { dossier: Dossier }) {
  const until = why.until === null ? '' : longDate(why.until, pageLanguage)
  return (
    <p className="note note--boxed page-why">
      <Icon path={shieldCheck} />
      <span>
        {text.page.why[why.reason](until)} {text.page.looks}
      </span>
    </p>
  )
}
