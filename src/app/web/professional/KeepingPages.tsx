import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { IctLink } from '../../../capabilities/accounts/scim/web/IctLink.tsx'
import { ChangesPage } from '../../../capabilities/playing-field/imports/web/ChangesPage.tsx'
import { ImportPage } from '../../../capabilities/playing-field/imports/web/ImportPage.tsx'
import type { Narrowing } from '../../../capabilities/playing-field/organisations/web/data.ts'
import { KeepingFrame } from '../../../capabilities/playing-field/organisations/web/KeepingFrame.tsx'
import { OrganisationPage } from '../../../capabilities/playing-field/organisations/web/OrganisationPage.tsx'
import { OrganisationsPage } from '../../../capabilities/playing-field/organisations/web/OrganisationsPage.tsx'
import { Holidays as SchoolHolidays } from '../../../capabilities/presence/web/Holidays.tsx'
import { text as schoolsText } from '../../../capabilities/presence/web/professional-text.ts'
import '../../../capabilities/presence/web/schools.css'

export const Import = () => <ImportPage />
export const Changes = () => <ChangesPage />
export const Holidays = () => (
  <KeepingFrame lead={schoolsText.holidays.lead}>
    <SchoolHolidays />
  </KeepingFrame>
)

/** The list, narrowed as the address says; each letter typed replaces the address, so that one way back leads out. */
export function Organisations() {
  const narrowing = useSearch({ from: '/werk/beheer' })
  const navigate = useNavigate({ from: '/werk/beheer' })
  const narrow = (next: Narrowing) => navigate({ search: filled(next), replace: true })
  return <OrganisationsPage narrowing={narrowing} onNarrow={narrow} />
}

export function Organisation() {
  const { id } = useParams({ from: '/werk/beheer/organisaties/$id' })
  return (
    <>
      <OrganisationPage id={id} />
      <IctLink organisationId={id} />
    </>
  )
}

const filled = (narrowing: Narrowing): Narrowing =>
  Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value))
