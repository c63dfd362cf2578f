import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Cooperations } from '../../../capabilities/playing-field/agreements/web/Cooperations.tsx'
import { NewAgreement } from '../../../capabilities/playing-field/agreements/web/NewAgreement.tsx'
import { text } from '../../../capabilities/playing-field/agreements/web/text.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { FieldFrame } from './FieldPages.tsx'
import { useSession } from './session.ts'

/** Who work together, and what they agreed. */
export function CooperationPage() {
  const mayChange = useSession().role === 'ADMINISTRATOR'
  usePageTitle(text.title)
  return (
    <FieldFrame lead={text.lead}>
      <Cooperations mayChange={mayChange} />
    </FieldFrame>
  )
}

const route = '/werk/samenwerking/$id/nieuwe-versie'

/** A new version of what was agreed; the step stands in the address. */
export function NewAgreementPage() {
  const { id } = useParams({ from: route })
  const { stap } = useSearch({ from: route })
  const navigate = useNavigate()
  usePageTitle(text.title)
  return (
    <FieldFrame>
      <NewAgreement
        cooperationId={id}
        isChecking={stap === 'nakijken'}
        onCheck={() => void navigate({ to: route, params: { id }, search: { stap: 'nakijken' } })}
        onBack={() => void navigate({ to: route, params: { id }, search: {} })}
        onSaved={() => void navigate({ to: '/werk/samenwerking' })}
      />
    </FieldFrame>
  )
}
