import { Icon } from '../../../design/Icon.tsx'
import { check, eyeSlash, hourglassMedium, lockSimple } from '../../../design/icons.ts'
import { PartyTile } from '../../../design/PartyTile.tsx'
import { capital, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { roleAt } from '../../access/web/marker-words.ts'
import type { TeamMember } from '../contract.ts'
import { text as standInText } from './stand-in-text.ts'
import { text } from './text.ts'

const ICON: Record<TeamMember['state'], string> = {
  regie: check,
  open: check,
  waiting: hourglassMedium,
  stopped: eyeSlash,
  closed: lockSimple,
}

/** Who works with the family: each with role and how the consent stands. A dashed tile sees nothing now. */
export function TeamList({
  team,
  onStandIn,
}: {
  team: readonly TeamMember[]
  onStandIn?: (member: TeamMember) => void
}) {
  return (
    <ul className="team-list">
      {team.map((member) => (
        <li key={member.accountId + member.role + (member.standsInFor?.name ?? '')}>
          <PartyTile
            party={member.party}
            sight={member.state === 'regie' || member.state === 'open' ? 'all' : 'none'}
          />
          <div>
            <p>
              <b>{member.name}</b> {member.isYou && <span className="you">{text.page.you}</span>}
            </p>
            <p className="meta">{capital(roleAt(member.role, member.organisation))}</p>
            <ConsentState member={member} />
            <StandInLines member={member} />
            {onStandIn && member.mayNameStandIn && (
              <button type="button" className="link-button no-print" onClick={() => onStandIn(member)}>
                {standInText.open(member.isYou ? null : member.name)}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function ConsentState({ member: { state, since, until } }: { member: TeamMember }) {
  const today = useToday()
  const short = (date: string | null) => (date === null ? '' : shortDate(date, pageLanguage, today))
  return (
    <p className="team-list__state" data-state={state}>
      <Icon path={ICON[state]} />
      {text.teamStates[state](short(until), short(since))}
    </p>
  )
}

/** "Vervangt Noah Willems tot en met 3 december", and with the member who stands in when. */
function StandInLines({ member: { standsInFor, standIns } }: { member: TeamMember }) {
  const today = useToday()
  const short = (date: string) => shortDate(date, pageLanguage, today)
  return (
    <>
      {standsInFor && <p className="meta">{standInText.standsInFor(standsInFor.name, short(standsInFor.untilOn))}</p>}
      {standIns.map(({ id, name, fromOn, untilOn }) => (
        <p className="meta" key={id}>
          {standInText.standIn(name, short(fromOn), short(untilOn))}
        </p>
      ))}
    </>
  )
}
