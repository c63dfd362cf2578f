import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '../../../capabilities/playing-field/areas/web/search.ts'
import { FaultPage, NotFoundPage } from './OtherPages.tsx'
import { Shell } from './Shell.tsx'

/** What the list of organisations is narrowed to stands in the address: kind, words, day, and how many were passed over. */
function narrowingIn(search: Record<string, unknown>): { soort?: string; zoek?: string; op?: string; vanaf?: number } {
  const words = (name: string) => (search[name] === undefined ? {} : { [name]: String(search[name]) })
  const from = Number(search.vanaf)
  return {
    ...{ ...words('soort'), ...words('zoek'), ...words('op') },
    ...(Number.isInteger(from) && from > 0 ? { vanaf: from } : {}),
  }
}

/** The same for the list of people. */
function peopleIn(search: Record<string, unknown>): {
  zoek?: string
  rol?: string
  organisatie?: string
  stand?: string
  vanaf?: number
} {
  const words = (name: string) => (typeof search[name] === 'string' ? { [name]: search[name] } : {})
  const from = Number(search.vanaf)
  return {
    ...{ ...words('zoek'), ...words('rol'), ...words('organisatie'), ...words('stand') },
    ...(Number.isInteger(from) && from > 0 ? { vanaf: from } : {}),
  }
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: FaultPage })

const home = createRoute({
  getParentRoute: () => root,
  path: '/werk',
  component: lazyRouteComponent(() => import('./HomePage.tsx')),
})
const families = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen',
  component: lazyRouteComponent(() => import('./FamiliesPage.tsx')),
})
const newFamily = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen/nieuw',
  component: lazyRouteComponent(() => import('./NewFamilyPage.tsx')),
})
const family = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen/$id',
  component: lazyRouteComponent(() => import('./FamilyPage.tsx')),
})
const consent = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen/$id/toestemming',
  // The step stands in the address, so that the browser's way back leads from the check to the form.
  validateSearch: (search: Record<string, unknown>): { stap?: 'nakijken' } =>
    search.stap === 'nakijken' ? { stap: 'nakijken' } : {},
  component: lazyRouteComponent(() => import('./FamilyConsentPage.tsx')),
})
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen/$id/wie-leest-wat',
  component: lazyRouteComponent(() => import('./FamilyMatrixPage.tsx')),
})
const familyAccess = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen/$id/toegang',
  component: lazyRouteComponent(() => import('./FamilyAccessPage.tsx')),
})
const questions = createRoute({
  getParentRoute: () => root,
  path: '/werk/vragen',
  component: lazyRouteComponent(() => import('../../../capabilities/questions/web/professional-list.tsx')),
})
const takenCall = createRoute({
  getParentRoute: () => root,
  path: '/werk/vragen/telefoon',
  component: lazyRouteComponent(() => import('../../../capabilities/questions/web/professional-call.tsx')),
})
const question = createRoute({
  getParentRoute: () => root,
  path: '/werk/vragen/$id',
  component: lazyRouteComponent(() => import('../../../capabilities/questions/web/professional-page.tsx')),
})
const questionToDossier = createRoute({
  getParentRoute: () => root,
  path: '/werk/vragen/$id/dossier',
  component: lazyRouteComponent(() => import('./QuestionToDossierPage.tsx')),
})
const emergency = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen/$id/noodtoegang',
  component: lazyRouteComponent(() => import('./FamilyEmergencyPage.tsx')),
})
const findDossier = createRoute({
  getParentRoute: () => root,
  path: '/werk/noodtoegang',
  component: lazyRouteComponent(() => import('../../../capabilities/consent/emergency/web/FindDossierPage.tsx')),
})
const reviews = createRoute({
  getParentRoute: () => root,
  path: '/werk/toezicht',
  component: lazyRouteComponent(() => import('../../../capabilities/consent/reviews/web/ReviewsPage.tsx')),
})
const ownWritings = createRoute({
  getParentRoute: () => root,
  path: '/werk/eigen',
  component: lazyRouteComponent(() => import('../../../capabilities/dossiers/web/OwnWritingsPage.tsx')),
})
const region = createRoute({
  getParentRoute: () => root,
  path: '/werk/regio',
  component: lazyRouteComponent(() => import('./RegionPages.tsx'), 'Rules'),
})
const regionHistory = createRoute({
  getParentRoute: () => root,
  path: '/werk/regio/geschiedenis',
  component: lazyRouteComponent(() => import('./RegionPages.tsx'), 'History'),
})
const regionOrganisations = createRoute({
  getParentRoute: () => root,
  path: '/werk/regio/organisaties',
  component: lazyRouteComponent(() => import('./RegionPages.tsx'), 'Organisations'),
})
const teamQuestions = createRoute({
  getParentRoute: () => root,
  path: '/werk/vragen/team',
  component: lazyRouteComponent(() => import('../../../capabilities/questions/routing/web/TeamQuestionsPage.tsx')),
})
const division = createRoute({
  getParentRoute: () => root,
  path: '/werk/scholen/verdeling',
  component: lazyRouteComponent(() => import('./FieldPages.tsx'), 'Dividing'),
})
const namingOwn = createRoute({
  getParentRoute: () => root,
  path: '/werk/scholen/wie-is-er',
  component: lazyRouteComponent(() => import('./FieldPages.tsx'), 'NamingOwn'),
})
const whoGetsIt = createRoute({
  getParentRoute: () => root,
  path: '/werk/scholen/wie-krijgt',
  component: lazyRouteComponent(() => import('./FieldPages.tsx'), 'WhoGetsIt'),
})
const gaps = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer/gaten',
  component: lazyRouteComponent(() => import('../../../capabilities/questions/routing/web/GapsPage.tsx')),
})

const cooperation = createRoute({
  getParentRoute: () => root,
  path: '/werk/samenwerking',
  component: lazyRouteComponent(() => import('./AgreementPages.tsx'), 'CooperationPage'),
})
const newAgreement = createRoute({
  getParentRoute: () => root,
  path: '/werk/samenwerking/$id/nieuwe-versie',
  validateSearch: (search: Record<string, unknown>): { stap?: 'nakijken' } =>
    search.stap === 'nakijken' ? { stap: 'nakijken' } : {},
  component: lazyRouteComponent(() => import('./AgreementPages.tsx'), 'NewAgreementPage'),
})
const playingField = createRoute({
  getParentRoute: () => root,
  path: '/werk/speelveld',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./FieldPages.tsx'), 'PlayingField'),
})
const mapFile = createRoute({
  getParentRoute: () => root,
  path: '/werk/speelveld/kaart',
  component: lazyRouteComponent(() => import('./FieldPages.tsx'), 'MapFile'),
})
const keeping = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer',
  validateSearch: narrowingIn,
  component: lazyRouteComponent(() => import('./KeepingPages.tsx'), 'Organisations'),
})
const keepingOne = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer/organisaties/$id',
  component: lazyRouteComponent(() => import('./KeepingPages.tsx'), 'Organisation'),
})
const keepingImport = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer/importeren',
  component: lazyRouteComponent(() => import('./KeepingPages.tsx'), 'Import'),
})
const keepingChanges = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer/wijzigingen',
  component: lazyRouteComponent(() => import('./KeepingPages.tsx'), 'Changes'),
})
const keepingHolidays = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer/vakanties',
  component: lazyRouteComponent(() => import('./KeepingPages.tsx'), 'Holidays'),
})

const keptSessions = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen/sessies',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'Sessions'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen',
  validateSearch: peopleIn,
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'People'),
})
const person = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen/$id',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'Person'),
})
const invitations = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen/uitnodigingen',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'Invitations'),
})
const standIns = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen/vervanging',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'StandIns'),
})
const providers = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen/aanbieders',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'Providers'),
})
const deeds = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen/gedaan',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'DeedsDone'),
})
const resets = createRoute({
  getParentRoute: () => root,
  path: '/werk/mensen/herstellen',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'Resets'),
})
const keepingIct = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer/ict',
  component: lazyRouteComponent(() => import('./PeoplePages.tsx'), 'OwnIct'),
})
const keepingIctOf = createRoute({
  getParentRoute: () => root,
  path: '/werk/beheer/organisaties/$id/ict',
  component: lazyRouteComponent(() => import('./IctPages.tsx'), 'IctOf'),
})

const concerns = createRoute({
  getParentRoute: () => root,
  path: '/werk/meldcode',
  component: lazyRouteComponent(() => import('../../../capabilities/meldcode/web/MeldcodeListPage.tsx')),
})
const concern = createRoute({
  getParentRoute: () => root,
  path: '/werk/meldcode/$id',
  component: lazyRouteComponent(() => import('./ConcernPage.tsx')),
})

const disclose = createRoute({
  getParentRoute: () => root,
  path: '/werk/gezinnen/$id/delen',
  validateSearch: (search: Record<string, unknown>): { stap?: 'nakijken' } =>
    search.stap === 'nakijken' ? { stap: 'nakijken' } : {},
  component: lazyRouteComponent(() => import('./FamilyDisclosePage.tsx')),
})
const received = createRoute({
  getParentRoute: () => root,
  path: '/werk/ontvangen',
  component: lazyRouteComponent(() => import('../../../capabilities/disclosures/web/ReceivedPage.tsx')),
})
const receivedPackage = createRoute({
  getParentRoute: () => root,
  path: '/werk/ontvangen/$id',
  component: lazyRouteComponent(() => import('../../../capabilities/disclosures/web/ReceivedPackagePage.tsx')),
})

const schools = createRoute({
  getParentRoute: () => root,
  path: '/werk/scholen',
  component: lazyRouteComponent(() => import('./SchoolPages.tsx'), 'Schools'),
})
const school = createRoute({
  getParentRoute: () => root,
  path: '/werk/scholen/$id',
  component: lazyRouteComponent(() => import('./SchoolPages.tsx'), 'School'),
})
const schoolHours = createRoute({
  getParentRoute: () => root,
  path: '/werk/scholen/uren',
  component: lazyRouteComponent(() => import('./SchoolPages.tsx'), 'SchoolHours'),
})
const schoolHolidays = createRoute({
  getParentRoute: () => root,
  path: '/werk/scholen/vakanties',
  component: lazyRouteComponent(() => import('./SchoolPages.tsx'), 'SchoolHolidays'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    families,
    newFamily,
    family,
    consent,
    matrix,
    familyAccess,
    questions,
    takenCall,
    question,
    questionToDossier,
    teamQuestions,
    division,
    namingOwn,
    whoGetsIt,
    gaps,
    ownWritings,
    disclose,
    received,
    receivedPackage,
    concerns,
    concern,
    region,
    regionHistory,
    regionOrganisations,
    cooperation,
    newAgreement,
    playingField,
    mapFile,
    keeping,
    keepingOne,
    keepingImport,
    keepingChanges,
    people,
    person,
    invitations,
    standIns,
    providers,
    deeds,
    keepingHolidays,
    keptSessions,
    resets,
    keepingIct,
    keepingIctOf,
    emergency,
    findDossier,
    reviews,
    schools,
    school,
    schoolHours,
    schoolHolidays,
  ]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
