import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ConsentPage } from '../../../capabilities/consent/web/ConsentPage.tsx'
import { text } from '../../../capabilities/consent/web/text.ts'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import { useDossier } from '../../../capabilities/dossiers/web/data.ts'
import { FamilyHead } from '../../../capabilities/dossiers/web/FamilyHead.tsx'
import { usePlan } from '../../../capabilities/plan/web/data.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { useSession } from './session.ts'

/** Asking this family's consent, and what was asked before. */
export default function FamilyConsentPage() {
  const { id } = useParams({ from: '/werk/gezinnen/$id/toestemming' })
  return (
    <Loaded isPage query={useDossier(id)}>
      {(dossier) => <Consent key={id} dossier={dossier} />}
    </Loaded>
  )
}

function Consent({ dossier }: { dossier: Dossier }) {
  const { stap } = useSearch({ from: '/werk/gezinnen/$id/toestemming' })
  const session = useSession()
  const navigate = useNavigate({ from: '/werk/gezinnen/$id/toestemming' })
  usePageTitle(text.pageTitle)
  return (
    <>
      <FamilyHead dossier={dossier} here={text.pageTitle} />
      <ConsentPage
        dossierId={dossier.id}
        asker={{ accountId: session.accountId, organisationId: session.organisation?.id ?? '' }}
        persons={dossier.persons}
        goals={usePlan(dossier.id).data?.goals ?? []}
        mayAsk={dossier.hasRegie}
        isChecking={stap === 'nakijken'}
        onCheck={(isChecking) => navigate({ search: isChecking ? { stap: 'nakijken' } : {} })}
      />
    </>
  )
}
