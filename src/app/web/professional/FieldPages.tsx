import type { ReactNode } from 'react'
import { MapFilePage } from '../../../capabilities/playing-field/areas/web/MapFilePage.tsx'
import { PlayingFieldPage } from '../../../capabilities/playing-field/areas/web/PlayingFieldPage.tsx'
import { text as areasText } from '../../../capabilities/playing-field/areas/web/text.ts'
import { DivisionPage } from '../../../capabilities/playing-field/contacts/web/DivisionPage.tsx'
import { OwnContactsPage } from '../../../capabilities/playing-field/contacts/web/OwnContactsPage.tsx'
import { text as divisionText } from '../../../capabilities/playing-field/contacts/web/text.ts'
import { text as routingText } from '../../../capabilities/questions/routing/web/text.ts'
import { WhoGetsItPage } from '../../../capabilities/questions/routing/web/WhoGetsItPage.tsx'
import { PageTabs } from '../../../platform/web/PageTabs.tsx'
import { useSession } from './session.ts'
import { text } from './text.ts'

/** The parts of the playing field, each a page of its own; a page joins by a line here and a route. */
const pages: readonly { to: string; name: string; roles?: readonly string[] }[] = [
  { to: '/werk/scholen', name: text.schools },
  { to: '/werk/scholen/verdeling', name: divisionText.title, roles: ['WIJKTEAM'] },
  { to: '/werk/scholen/wie-is-er', name: divisionText.own.title, roles: ['SCHOOL_IB_ZOCO', 'LEERPLICHT', 'RMC'] },
  { to: '/werk/scholen/wie-krijgt', name: routingText.where.title, roles: ['WIJKTEAM', 'ADMINISTRATOR'] },
  { to: '/werk/scholen/vakanties', name: text.field.holidays },
  { to: '/werk/speelveld', name: areasText.title },
  { to: '/werk/samenwerking', name: text.field.cooperation },
]

export const Dividing = () => (
  <FieldFrame lead={divisionText.lead}>
    <DivisionPage />
  </FieldFrame>
)
export function NamingOwn() {
  const isSchool = useSession().role === 'SCHOOL_IB_ZOCO'
  return (
    <FieldFrame lead={isSchool ? divisionText.own.leadSchool : divisionText.own.lead}>
      <OwnContactsPage />
    </FieldFrame>
  )
}
export const WhoGetsIt = () => (
  <FieldFrame lead={routingText.where.lead}>
    <WhoGetsItPage mayReadGaps={useSession().role === 'ADMINISTRATOR'} />
  </FieldFrame>
)

/** Heading and parts of the pages on schools and the playing field. */
export function FieldFrame({ lead, children }: { lead?: string; children: ReactNode }) {
  const { role } = useSession()
  const mine = pages.filter(({ roles }) => roles === undefined || roles.includes(role ?? ''))
  return (
    <div className="page-stack">
      <header>
        <h1>{text.field.title}</h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </header>
      <PageTabs label={text.field.menu} tabs={mine} />
      {children}
    </div>
  )
}

const useMayLoad = () => useSession().role === 'ADMINISTRATOR'

export function PlayingField() {
  return (
    <FieldFrame lead={areasText.lead}>
      <PlayingFieldPage mayLoad={useMayLoad()} />
    </FieldFrame>
  )
}
export function MapFile() {
  return (
    <FieldFrame>
      <MapFilePage mayLoad={useMayLoad()} />
    </FieldFrame>
  )
}
