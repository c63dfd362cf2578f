import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Dossier, Person, TeamMember } from '../../../capabilities/dossiers/contract.ts'
import { AddressForm } from '../../../capabilities/dossiers/web/AddressForm.tsx'
import { GezagForm } from '../../../capabilities/dossiers/web/GezagForm.tsx'
import { MeasureForm } from '../../../capabilities/dossiers/web/MeasureForm.tsx'
import { NextStepForm } from '../../../capabilities/dossiers/web/NextStepForm.tsx'
import { NoteForm } from '../../../capabilities/dossiers/web/NoteForm.tsx'
import type { PersonForm } from '../../../capabilities/dossiers/web/PersonMenu.tsx'
import { WeighingForm } from '../../../capabilities/dossiers/web/WeighingForm.tsx'
import { type PlanForm, PlanFormPanel } from '../../../capabilities/plan/web/plan-forms.tsx'
import { useSession } from './session.ts'

const RegieForm = lazy(() => import('../../../capabilities/dossiers/web/RegieForm.tsx'))
const StandInForm = lazy(() => import('../../../capabilities/dossiers/web/StandInForm.tsx'))

/** What stands open beside the page. */
export type OpenPanel =
  | PlanForm
  | { form: 'note' }
  | { form: 'next-step' }
  | { form: 'regie' }
  | { form: PersonForm; person: Person }
  | { form: 'stand-in'; member: TeamMember }

type FamilyPanelProps = { dossier: Dossier; open: OpenPanel; onClose: () => void }

/** The form that stands open beside the family's page. */
export function FamilyPanel({ dossier, open, onClose }: FamilyPanelProps) {
  const { role } = useSession()
  const navigate = useNavigate()
  if (open.form === 'note') return <NoteForm dossier={dossier} role={role} onClose={onClose} />
  if (open.form === 'next-step') return <NextStepForm dossier={dossier} onClose={onClose} />
  if ('person' in open) return <PersonPanel dossier={dossier} {...open} onClose={onClose} />
  if (open.form === 'regie')
    return (
      <Suspense fallback={null}>
        <RegieForm dossier={dossier} onClose={onClose} onGone={() => navigate({ to: '/werk/gezinnen' })} />
      </Suspense>
    )
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
