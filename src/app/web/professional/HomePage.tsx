import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { ObjectionTray } from '../../../capabilities/consent/objections/web/ObjectionTray.tsx'
import { DossierSheet } from '../../../capabilities/dossiers/web/DossierSheet.tsx'
import { ReviewTray } from '../../../capabilities/dossiers/web/ReviewTray.tsx'
import { SearchBox, useSearch } from '../../../capabilities/dossiers/web/SearchBox.tsx'
import { text as dossierText } from '../../../capabilities/dossiers/web/text.ts'
import { useGetsQuestions } from '../../../capabilities/questions/web/professional-receivers.ts'
import { QuestionTray } from '../../../capabilities/questions/web/professional-tray.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { capital, weekdayDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { hasNoFamilies, isOfTheRegion, useSession } from './session.ts'
import { text } from './text.ts'

const DisclosureTasks = lazy(() => import('../../../capabilities/disclosures/web/DisclosureTasks.tsx'))
const ChecklistAtHome = lazy(() => import('../../../capabilities/playing-field/agreements/web/ChecklistAtHome.tsx'))
const LeftBehindTray = lazy(() => import('../../../capabilities/dossiers/regie/web/LeftBehindTray.tsx'))
const LeftOutTray = lazy(() => import('../../../capabilities/consent/left-out/web/LeftOutTray.tsx'))
const WithdrawalTray = lazy(() => import('../../../capabilities/consent/withdrawals/web/WithdrawalTray.tsx'))
const ReviewsAtHome = lazy(() => import('../../../capabilities/consent/reviews/web/ReviewsAtHome.tsx'))

/** The day: its date, the new questions in the askers' own words, and my families by next step. */
export default function HomePage() {
  const { today, organisation, role } = useSession()
  const { typed, setTyped, search } = useSearch()
  usePageTitle(text.today)
  return (
    <div className="page-stack">
      <div className="page-head">
        <div>
          <h1>{capital(weekdayDate(today, pageLanguage))}</h1>
          <p className="page-facts">{organisation?.name}</p>
        </div>
        {!hasNoFamilies(role) && <SearchBox value={typed} onChange={setTyped} />}
      </div>
      {role === 'PRIVACY_OFFICER' && (
        <Suspense fallback={null}>
          <ReviewsAtHome />
        </Suspense>
      )}
      {isOfTheRegion(role) && (
        <Suspense fallback={null}>
          <ChecklistAtHome />
        </Suspense>
      )}
      {useGetsQuestions(role) && <QuestionTray />}
      <ObjectionTray />
      <ReviewTray />
      <Suspense fallback={null}>
        {!hasNoFamilies(role) && <LeftBehindTray />}
        <LeftOutTray />
        <WithdrawalTray />
        <DisclosureTasks />
      </Suspense>
      {isOfTheRegion(role) && (
        <ElsewhereSheet what={text.region} how={text.regionLead}>
          <Link className="button button--quiet" to="/werk/regio">
            {text.toRegion}
          </Link>
        </ElsewhereSheet>
      )}
      {role === 'ORGANISATION_ADMINISTRATOR' && (
        <ElsewhereSheet what={text.keeping} how={text.keepingLead}>
          <Link className="button button--quiet" to="/werk/mensen">
            {text.toPeople}
          </Link>
        </ElsewhereSheet>
      )}
      {!hasNoFamilies(role) && (
        <DossierSheet
          title={dossierText.list.mine}
          search={search}
          firstSort="nextStep"
          how={role === 'WIJKTEAM' ? dossierText.list.noneTeam : dossierText.list.noneOther}
        />
      )}
      {!hasNoFamilies(role) && (
        <p className="meta">
          {text.closedFile} <Link to="/werk/noodtoegang">{text.emergency}</Link>
        </p>
      )}
    </div>
  )
}

/** Who works for the region, or keeps people, is in no family's team: their work is elsewhere. */
function ElsewhereSheet({ what, how, children }: { what: string; how: string; children: ReactNode }) {
  return (
    <section className="sheet">
      <EmptyState what={what} how={how} action={children} />
    </section>
  )
}
