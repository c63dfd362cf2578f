import { Link } from '@tanstack/react-router'
import { DossierSheet } from '../../../capabilities/dossiers/web/DossierSheet.tsx'
import { SearchBox, useSearch } from '../../../capabilities/dossiers/web/SearchBox.tsx'
import { text } from '../../../capabilities/dossiers/web/text.ts'
import { useWhyNoDossier } from '../../../capabilities/playing-field/agreements/web/readiness.ts'
import { WhyNoDossier } from '../../../capabilities/playing-field/agreements/web/WhyNoDossier.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { useSession } from './session.ts'

/** All families that are open to this person, by name. */
export default function FamiliesPage() {
  const { role } = useSession()
  const { typed, setTyped, search } = useSearch()
  usePageTitle(text.list.title)
  const isTeam = role === 'WIJKTEAM'
  return (
    <div className="page-stack">
      <div className="page-head">
        <h1>{text.list.title}</h1>
        <SearchBox value={typed} onChange={setTyped} />
        {isTeam && <AddFamily />}
      </div>
      <DossierSheet
        title={text.list.mine}
        search={search}
        firstSort="name"
        how={isTeam ? text.list.noneTeam : text.list.noneOther}
      />
    </div>
  )
}

/** What cannot be done yet says why (P1.6). */
function AddFamily() {
  const why = useWhyNoDossier()
  if (why === undefined)
    return (
      <Link className="button" to="/werk/gezinnen/nieuw">
        <Icon path={plus} />
        {text.list.add}
      </Link>
    )
  return (
    <div className="form-stack">
      <button type="button" className="button" aria-disabled aria-describedby="why-no-dossier">
        <Icon path={plus} />
        {text.list.add}
      </button>
      <WhyNoDossier id="why-no-dossier" why={why} />
    </div>
  )
}
