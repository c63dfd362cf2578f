import { Icon } from '../../../design/Icon.tsx'
import { check, eyeSlash, hourglassMedium, lockSimple } from '../../../design/icons.ts'
import { PartyTile } from '../../../design/PartyTile.tsx'
import { capital, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { roleAt } from '../../access/web/marker-words.ts'
import type { TeamMember } from '../contract.ts'
import { text } from './text.ts'

const ICON: Record<TeamMember['state'], string> = {
  regie: check,
  open: check,
  waiting: hourglassMedium,
  stopped: eyeSlash,
  closed: lockSimple,
}

/** Who works with the family: each with role and how the consent stands. A dashed tile sees nothing now. */
export function TeamList({ team }: { team: readonly TeamMember[] }) {
  return (
    <ul className="team-list">
      {team.map((member) => (
        <li key={member.accountId + member.role}>
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
