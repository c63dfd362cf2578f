import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../design/Icon.tsx'
import { doorOpen } from '../../../../design/icons.ts'
import { joinAnd } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import { useEmergencies } from './data.ts'
import { text } from './text.ts'
import { momentOf, timeLeft } from './time.ts'
import './emergency.css'

/** On top of a family's page while something is open to me in an emergency: what, and for how long still. */
export default function EmergencyBanner({ dossierId }: { dossierId: string }) {
  const open = (useEmergencies(dossierId).data?.emergencies ?? []).filter((one) => one.isOpen)
  const [last] = [...open].sort((one, other) => other.untilAt.localeCompare(one.untilAt))
  if (!last) return null
  const kinds = [...new Set(open.flatMap((one) => one.categories))].map(categoryName)
  return (
    <aside className="emergency-banner no-print" aria-label={text.title}>
      <Icon path={doorOpen} />
      <span>
        <b>{text.banner(joinAnd(kinds, pageLanguage))}</b>{' '}
        {text.openUntil(timeLeft(last.untilAt), momentOf(last.untilAt))}.
      </span>
      <Link to="/werk/gezinnen/$id/noodtoegang" params={{ id: dossierId }}>
        {text.bannerManage}
      </Link>
    </aside>
  )
}
