import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ConsentMatrix } from '../../../capabilities/consent/contract.ts'
import { MatrixSection } from '../../../capabilities/consent/matrix/web/MatrixSection.tsx'
import { text } from '../../../capabilities/consent/matrix/web/text.ts'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import { DOSSIERS, useDossier } from '../../../capabilities/dossiers/web/data.ts'
import { FamilyHead } from '../../../capabilities/dossiers/web/FamilyHead.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { handHeart } from '../../../design/icons.ts'
import { call } from '../../../platform/web/api.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'

function useMatrix(id: string) {
  return useQuery({
    queryKey: [DOSSIERS, id, 'consent-matrix'],
    queryFn: () => call<ConsentMatrix>('GET', `/dossiers/${id}/consent-matrix`),
  })
}

/** The page "Toestemming" of a family: who may read what about whom, in one look. */
export default function FamilyMatrixPage() {
  const { id } = useParams({ from: '/werk/gezinnen/$id/wie-leest-wat' })
  usePageTitle(text.title)
  return (
    <Loaded isPage query={useDossier(id)}>
      {(dossier) => <Matrix key={id} dossier={dossier} />}
    </Loaded>
  )
}

function Matrix({ dossier }: { dossier: Dossier }) {
  const query = useMatrix(dossier.id)
  return (
    <>
      <FamilyHead dossier={dossier} here={text.title}>
        {dossier.hasRegie && (
          <Link className="button" to="/werk/gezinnen/$id/toestemming" params={{ id: dossier.id }}>
            <Icon path={handHeart} />
            {text.askMore}
          </Link>
        )}
      </FamilyHead>
      <div className="page-stack matrix-page">
        <p className="page-lead">{text.lead}</p>
        <Loaded query={query}>{(matrix) => <MatrixSection matrix={matrix} />}</Loaded>
      </div>
    </>
  )
}
