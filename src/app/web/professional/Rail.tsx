import { Link } from '@tanstack/react-router'
import { useReceived } from '../../../capabilities/disclosures/web/data.ts'
import { useOwnWritings } from '../../../capabilities/dossiers/web/data.ts'
import { useQuestions } from '../../../capabilities/questions/web/professional-data.ts'
import { useGetsQuestions } from '../../../capabilities/questions/web/professional-receivers.ts'
import { Icon } from '../../../design/Icon.tsx'
import {
  chatCircleDots,
  envelopeSimple,
  listChecks,
  mapPin,
  notePencil,
  shieldCheck,
  sunHorizon,
  usersThree,
} from '../../../design/icons.ts'
import { Logo } from '../../../design/Logo.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { hasNoFamilies, isGuestInSchools, isOfTheRegion, keepsPeople, useSession } from './session.ts'
import { text } from './text.ts'

/** The way around: along the side, on a phone at the bottom. What does not work yet, or is empty for good, is not there. */
export function Rail() {
  const { role } = useSession()
  const questions = useQuestions().data?.questions ?? []
  const fresh = questions.filter(({ state }) => state === 'new').length
  const hasReceived = (useReceived().data?.packages.length ?? 0) > 0
  const hasWritings = (useOwnWritings().data?.writings.length ?? 0) > 0
  return (
    <header className="rail no-print">
      <Link to="/werk" className="rail__brand" aria-label={text.home}>
        <Logo />
      </Link>
      <nav aria-label={text.menu}>
        <ul>
          <RailLink to="/werk" icon={sunHorizon} exact>
            {text.today}
          </RailLink>
          {!hasNoFamilies(role) && (
            <RailLink to="/werk/gezinnen" icon={usersThree}>
              {text.families}
            </RailLink>
          )}
          {isOfTheRegion(role) && (
            <RailLink to="/werk/regio" icon={listChecks}>
              {text.region}
            </RailLink>
          )}
          {(keepsPeople(role) || isOfTheRegion(role)) && (
            <RailLink to="/werk/mensen" icon={usersThree}>
              {role === 'ORGANISATION_ADMINISTRATOR' ? text.keeping : text.people}
            </RailLink>
          )}
          {useGetsQuestions(role) && (
            <RailLink to="/werk/vragen" icon={chatCircleDots} count={fresh}>
              {text.questions}
            </RailLink>
          )}
          {hasSchools(role) ? (
            <RailLink to="/werk/scholen" icon={mapPin}>
              {text.schools}
            </RailLink>
          ) : (
            <RailLink to="/werk/speelveld" icon={mapPin}>
              {text.field.rail}
            </RailLink>
          )}
          {role === 'PRIVACY_OFFICER' && (
            <RailLink to="/werk/toezicht" icon={shieldCheck}>
              {text.oversight}
            </RailLink>
          )}
          {hasWritings && (
            <RailLink to="/werk/eigen" icon={notePencil}>
              {text.own}
            </RailLink>
          )}
          {hasReceived && (
            <RailLink to="/werk/ontvangen" icon={envelopeSimple}>
              {text.received}
            </RailLink>
          )}
          {!hasNoFamilies(role) && (
            <RailLink to="/werk/meldcode" icon={shieldCheck}>
              {text.concerns}
            </RailLink>
          )}
        </ul>
      </nav>
      <PersonMenu />
    </header>
  )
}

/** The team has schools, the staff of a school has that one, and some are planned in schools from elsewhere. */
const hasSchools = (role: string | null) =>
  role === 'WIJKTEAM' || role === 'SCHOOL_TEACHER' || role === 'SCHOOL_IB_ZOCO' || isGuestInSchools(role)

type RailLinkProps = {
  to:
    | '/werk'
    | '/werk/gezinnen'
    | '/werk/vragen'
    | '/werk/scholen'
    | '/werk/eigen'
    | '/werk/ontvangen'
    | '/werk/meldcode'
    | '/werk/regio'
    | '/werk/toezicht'
    | '/werk/speelveld'
    | '/werk/mensen'
  icon: string
  exact?: boolean
  count?: number
  children: string
}

function RailLink({ to, icon, exact = false, count = 0, children }: RailLinkProps) {
  return (
    <li>
      <Link to={to} activeOptions={{ exact }} aria-label={count > 0 ? text.fresh(children, count) : undefined}>
        <Icon path={icon} />
        <span>{children}</span>
        {count > 0 && <b>{count}</b>}
      </Link>
    </li>
  )
}
