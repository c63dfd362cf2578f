import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { text as matrixText } from '../../../capabilities/consent/matrix/web/text.ts'
import type { Dossier, Person } from '../../../capabilities/dossiers/contract.ts'
import { useDossier } from '../../../capabilities/dossiers/web/data.ts'
import { FamilyHead } from '../../../capabilities/dossiers/web/FamilyHead.tsx'
import { FamilyPeople } from '../../../capabilities/dossiers/web/FamilyPeople.tsx'
import { NextStepLine } from '../../../capabilities/dossiers/web/NextStepLine.tsx'
import type { PersonForm } from '../../../capabilities/dossiers/web/PersonMenu.tsx'
import { TeamList } from '../../../capabilities/dossiers/web/TeamList.tsx'
import { Timeline } from '../../../capabilities/dossiers/web/Timeline.tsx'
import { text as dossierText } from '../../../capabilities/dossiers/web/text.ts'
import { usePlan } from '../../../capabilities/plan/web/data.ts'
import { PlanSection } from '../../../capabilities/plan/web/PlanSection.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { eye, userPlus } from '../../../design/icons.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { FamilyActions } from './FamilyActions.tsx'
import { FamilyPanel, type OpenPanel } from './FamilyPanel.tsx'
import { PrintedBy } from './PrintedBy.tsx'
import { text } from './text.ts'

const OverlapBlock = lazy(() => import('../../../capabilities/overlap/web/OverlapBlock.tsx'))
const EmergencyBanner = lazy(() => import('../../../capabilities/consent/emergency/web/EmergencyBanner.tsx'))

/** One family: the people and the team, the plan in the middle, and what happened. As much as the keys open. */
export default function FamilyPage() {
  const { id } = useParams({ from: '/werk/gezinnen/$id' })
  return (
    <Loaded isPage query={useDossier(id)}>
      {(dossier) => <Family key={id} dossier={dossier} />}
    </Loaded>
  )
}

function Family({ dossier }: { dossier: Dossier }) {
  const [open, setOpen] = useState<OpenPanel | null>(null)
  usePageTitle(dossierText.page.family(dossier.name))
  return (
    <>
      <Suspense fallback={null}>
        <EmergencyBanner dossierId={dossier.id} />
      </Suspense>
      <FamilyHead dossier={dossier}>
        <FamilyActions dossier={dossier} mayWrite={usePlan(dossier.id).data?.mayWrite ?? false} onOpen={setOpen} />
      </FamilyHead>
      <div className="family">
        <Around dossier={dossier} onOpen={setOpen} />
        <div className="family__middle">
          <NextStepLine dossier={dossier} />
          <PlanSection dossierId={dossier.id} onOpen={setOpen} />
        </div>
        <Timeline dossierId={dossier.id} />
      </div>
      <PrintedBy />
      {open !== null && <FamilyPanel dossier={dossier} open={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function Around({ dossier, onOpen }: { dossier: Dossier; onOpen: (panel: OpenPanel) => void }) {
  const onPerson = (form: PersonForm, person: Person) => onOpen({ form, person })
  return (
    <aside className="family__around" aria-label={dossierText.page.aside}>
      <FamilyPeople dossierId={dossier.id} persons={dossier.persons} onOpen={dossier.hasRegie ? onPerson : undefined} />
      <section className="family-block">
        <h2>{dossierText.page.team}</h2>
        <TeamList team={dossier.team} onStandIn={(member) => onOpen({ form: 'stand-in', member })} />
        <Link
          className="button button--quiet button--small button--wide no-print"
          to="/werk/gezinnen/$id/wie-leest-wat"
          params={{ id: dossier.id }}
        >
          <Icon path={eye} />
          {matrixText.link}
        </Link>
        {dossier.hasRegie && (
          <Link
            className="button button--quiet button--small button--wide no-print"
            to="/werk/gezinnen/$id/toestemming"
            params={{ id: dossier.id }}
          >
            <Icon path={userPlus} />
            {dossierText.page.invite}
          </Link>
        )}
        <p className="meta no-print">
          <Link className="emergency-link" to="/werk/gezinnen/$id/noodtoegang" params={{ id: dossier.id }}>
            {text.emergency}
          </Link>
        </p>
      </section>
      {dossier.hasRegie && (
        <Suspense fallback={null}>
          <OverlapBlock dossierId={dossier.id} />
        </Suspense>
      )}
    </aside>
  )
}
