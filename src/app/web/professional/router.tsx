import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { FaultPage, NotFoundPage } from './OtherPages.tsx'
import { Shell } from './Shell.tsx'

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

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    families,
    newFamily,
    family,
    consent,
    matrix,
    questions,
    takenCall,
    question,
    questionToDossier,
    ownWritings,
    disclose,
    received,
    receivedPackage,
    concerns,
    concern,
    region,
    regionHistory,
    regionOrganisations,
    emergency,
    findDossier,
    reviews,
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
