import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { DisclosePage } from '../../../capabilities/disclosures/web/DisclosePage.tsx'
import { text } from '../../../capabilities/disclosures/web/text.ts'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import { useDossier } from '../../../capabilities/dossiers/web/data.ts'
import { FamilyHead } from '../../../capabilities/dossiers/web/FamilyHead.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'

/** Telling something of this family once, and what was told before. */
export default function FamilyDisclosePage() {
  const { id } = useParams({ from: '/werk/gezinnen/$id/delen' })
  return (
    <Loaded isPage query={useDossier(id)}>
      {(dossier) => <Disclose key={id} dossier={dossier} />}
    </Loaded>
  )
}

function Disclose({ dossier }: { dossier: Dossier }) {
  const { stap } = useSearch({ from: '/werk/gezinnen/$id/delen' })
  const navigate = useNavigate({ from: '/werk/gezinnen/$id/delen' })
  usePageTitle(text.title)
  return (
    <>
      <FamilyHead dossier={dossier} here={text.title} />
      <DisclosePage
        dossierId={dossier.id}
        persons={dossier.persons}
        isChecking={stap === 'nakijken'}
        onCheck={(isChecking) => navigate({ search: isChecking ? { stap: 'nakijken' } : {} })}
      />
    </>
  )
}
