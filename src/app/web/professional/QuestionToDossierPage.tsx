import { useParams } from '@tanstack/react-router'
import { NewDossierForm } from '../../../capabilities/dossiers/web/NewDossierForm.tsx'
import { useQuestion } from '../../../capabilities/questions/web/professional-data.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'

/** A question becomes a dossier; what it already says is not asked again. */
export default function QuestionToDossierPage() {
  const { id } = useParams({ from: '/werk/vragen/$id/dossier' })
  return (
    <Loaded isPage query={useQuestion(id)}>
      {({ school, ...question }) => <NewDossierForm question={{ ...question, schoolId: school?.id ?? null }} />}
    </Loaded>
  )
}
