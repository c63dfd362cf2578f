import { useParams } from '@tanstack/react-router'
import { FamilyAccessSection } from '../../../capabilities/dossiers/family-access/web/FamilyAccessSection.tsx'
import { text } from '../../../capabilities/dossiers/family-access/web/text.ts'
import { useDossier } from '../../../capabilities/dossiers/web/data.ts'
import { FamilyHead } from '../../../capabilities/dossiers/web/FamilyHead.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'

/** The page "Toegang voor het gezin": who of a family signs in, and their letters. */
export default function FamilyAccessPage() {
  const { id } = useParams({ from: '/werk/gezinnen/$id/toegang' })
  usePageTitle(text.title)
  return (
    <Loaded isPage query={useDossier(id)}>
      {(dossier) => (
        <>
          <div className="no-print">
            <FamilyHead dossier={dossier} here={text.title} />
          </div>
          <div className="page-stack">
            <p className="page-lead no-print">{text.lead}</p>
            <FamilyAccessSection key={id} dossierId={id} />
          </div>
        </>
      )}
    </Loaded>
  )
}
