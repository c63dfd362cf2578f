import type { Division, SchoolLine } from '../contract.ts'
import { AbsenceForm, LimitsForm } from './OwnForms.tsx'
import { HandOverForm, StandInForm } from './SchoolForms.tsx'

export type OpenForm = { kind: 'absence' } | { kind: 'limits' } | { kind: 'hand-over' | 'stand-in'; line: SchoolLine }

type DivisionPanelProps = { form: OpenForm; division: Division; onClose: () => void }

/** The form that is open beside the division. */
export function DivisionPanel({ form, division, onClose }: DivisionPanelProps) {
  if (form.kind === 'absence') return <AbsenceForm division={division} onClose={onClose} />
  if (form.kind === 'limits') return <LimitsForm division={division} onClose={onClose} />
  const SchoolForm = form.kind === 'hand-over' ? HandOverForm : StandInForm
  return <SchoolForm line={form.line} division={division} onClose={onClose} />
}
