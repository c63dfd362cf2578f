import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { text as matrixText } from '../../../capabilities/consent/matrix/web/text.ts'
import type { Dossier, Person, TeamMember } from '../../../capabilities/dossiers/contract.ts'
import { AddressForm } from '../../../capabilities/dossiers/web/AddressForm.tsx'
import { useDossier } from '../../../capabilities/dossiers/web/data.ts'
import { FamilyHead } from '../../../capabilities/dossiers/web/FamilyHead.tsx'
import { FamilyPeople } from '../../../capabilities/dossiers/web/FamilyPeople.tsx'
import { GezagForm } from '../../../capabilities/dossiers/web/GezagForm.tsx'
import { MeasureForm } from '../../../capabilities/dossiers/web/MeasureForm.tsx'
import { NextStepForm } from '../../../capabilities/dossiers/web/NextStepForm.tsx'
import { NextStepLine } from '../../../capabilities/dossiers/web/NextStepLine.tsx'
import { NoteForm } from '../../../capabilities/dossiers/web/NoteForm.tsx'
import type { PersonForm } from '../../../capabilities/dossiers/web/PersonMenu.tsx'
import { TeamList } from '../../../capabilities/dossiers/web/TeamList.tsx'
import { Timeline } from '../../../capabilities/dossiers/web/Timeline.tsx'
import { text as dossierText } from '../../../capabilities/dossiers/web/text.ts'
import { WeighingForm } from '../../../capabilities/dossiers/web/WeighingForm.tsx'
import { usePlan } from '../../../capabilities/plan/web/data.ts'
import { PlanSection } from '../../../capabilities/plan/web/PlanSection.tsx'
import { type PlanForm, PlanFormPanel } from '../../../capabilities/plan/web/plan-forms.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { eye, userPlus } from '../../../design/icons.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { FamilyActions } from './FamilyActions.tsx'
import { PrintedBy } from './PrintedBy.tsx'
import { useSession } from './session.ts'
import { text } from './text.ts'

const OverlapBlock = lazy(() => import('../../../capabilities/overlap/web/OverlapBlock.tsx'))
const StandInForm = lazy(() => import('../../../capabilities/dossiers/web/StandInForm.tsx'))
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

/** What stands open beside the page. */
export type OpenPanel =
  | PlanForm
  | { form: 'note' }
  | { form: 'next-step' }
  | { form: PersonForm; person: Person }
  | { form: 'stand-in'; member: TeamMember }

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
      {open !== null && <OpenForm dossier={dossier} open={open} onClose={() => setOpen(null)} />}
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

type OpenFormProps = { dossier: Dossier; open: OpenPanel; onClose: () => void }

function OpenForm({ dossier, open, onClose }: OpenFormProps) {
  const { role } = useSession()
  if (open.form === 'note') return <NoteForm dossier={dossier} role={role} onClose={onClose} />
  if (open.form === 'next-step') return <NextStepForm dossier={dossier} onClose={onClose} />
  if ('person' in open) return <PersonPanel dossier={dossier} {...open} onClose={onClose} />
  if (open.form === 'stand-in')
    return (
      <Suspense fallback={null}>
        <StandInForm dossier={dossier} member={open.member} onClose={onClose} />
      </Suspense>
    )
  return <PlanFormPanel dossierId={dossier.id} persons={dossier.persons} open={open} onClose={onClose} />
}

type PersonPanelProps = { dossier: Dossier; form: PersonForm; person: Person; onClose: () => void }

function PersonPanel({ dossier, form, person, onClose }: PersonPanelProps) {
  if (form === 'address') return <AddressForm dossier={dossier} person={person} onClose={onClose} />
  if (form === 'measure') return <MeasureForm dossierId={dossier.id} child={person} onClose={onClose} />
  if (form === 'weighing') return <WeighingForm dossierId={dossier.id} person={person} onClose={onClose} />
  return <GezagForm dossierId={dossier.id} child={person} persons={dossier.persons} onClose={onClose} />
}
