import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { EmergencyPage } from '../../../capabilities/consent/emergency/web/EmergencyPage.tsx'
import { text } from '../../../capabilities/consent/emergency/web/text.ts'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import { DOSSIERS } from '../../../capabilities/dossiers/web/data.ts'
import { text as dossierText } from '../../../capabilities/dossiers/web/text.ts'
import { Icon } from '../../../design/Icon.tsx'
import { caretRight } from '../../../design/icons.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import '../../../capabilities/consent/emergency/web/emergency.css'

/** Emergency access to one dossier. Names are here only when its page was open a moment ago: asking would be an attempt to look. */
export default function FamilyEmergencyPage() {
  const { id } = useParams({ from: '/werk/gezinnen/$id/noodtoegang' })
  const dossier = useQueryClient().getQueryData<Dossier>([DOSSIERS, id])
  usePageTitle(text.title)
  return (
    <>
      <header className="family-head">
        <nav className="breadcrumb no-print" aria-label={dossierText.breadcrumb}>
          <Link to="/werk">{dossierText.today}</Link>
          <Icon path={caretRight} className="icon--along" />
          {dossier && (
            <>
              <Link to="/werk/gezinnen/$id" params={{ id }}>
                {dossier.name || dossierText.page.family(dossier.name)}
              </Link>
              <Icon path={caretRight} className="icon--along" />
            </>
          )}
          <span aria-current="page">{text.title}</span>
        </nav>
        <h1>{text.title}</h1>
      </header>
      <EmergencyPage key={id} dossierId={id} persons={dossier?.persons ?? []} />
    </>
  )
}
