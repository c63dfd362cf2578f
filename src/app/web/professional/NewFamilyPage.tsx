import { NewDossierForm } from '../../../capabilities/dossiers/web/NewDossierForm.tsx'

/** A family that comes without a question. */
export default function NewFamilyPage() {
  return <NewDossierForm question={null} />
}
