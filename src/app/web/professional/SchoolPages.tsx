import { getRouteApi } from '@tanstack/react-router'
import { Holidays } from '../../../capabilities/presence/web/Holidays.tsx'
import { Hours } from '../../../capabilities/presence/web/Hours.tsx'
import { OwnPresence } from '../../../capabilities/presence/web/OwnPresence.tsx'
import { text } from '../../../capabilities/presence/web/professional-text.ts'
import { SchoolDetail } from '../../../capabilities/presence/web/SchoolDetail.tsx'
import { SchoolList } from '../../../capabilities/presence/web/SchoolList.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { FieldFrame } from './FieldPages.tsx'
import { isGuestInSchools, useSession } from './session.ts'
import '../../../capabilities/presence/web/schools.css'

/** The schools of the team, or one's own; for who is planned in schools from elsewhere, the own hours there. */
export function Schools() {
  usePageTitle(text.list.title)
  const { role } = useSession()
  const isTeam = role === 'WIJKTEAM'
  if (isGuestInSchools(role))
    return (
      <FieldFrame lead={text.own.lead}>
        <OwnPresence />
      </FieldFrame>
    )
  return (
    <FieldFrame lead={isTeam ? text.list.lead : text.list.leadOwn}>
      <SchoolList isTeam={isTeam} />
    </FieldFrame>
  )
}

const route = getRouteApi('/werk/scholen/$id')
export function School() {
  return <SchoolDetail id={route.useParams().id} />
}

export function SchoolHours() {
  usePageTitle(text.hours.title)
  return (
    <FieldFrame lead={text.hours.lead}>
      <Hours />
    </FieldFrame>
  )
}

export function SchoolHolidays() {
  usePageTitle(text.holidays.title)
  return (
    <FieldFrame lead={text.holidays.lead}>
      <Holidays />
    </FieldFrame>
  )
}
