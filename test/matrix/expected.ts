// Who gets which status from which route: written by hand, from access.md and the API contract, not from the code.
import { accountsExpected } from './expected/accounts.ts'
import { agreementsExpected } from './expected/agreements.ts'
import { consentExpected } from './expected/consent.ts'
import { disclosuresExpected } from './expected/disclosures.ts'
import { dossiersExpected } from './expected/dossiers.ts'
import { importsExpected } from './expected/imports.ts'
import { meldcodeExpected } from './expected/meldcode.ts'
import { overlapExpected } from './expected/overlap.ts'
import { ownProviderExpected } from './expected/own-provider.ts'
import { planExpected } from './expected/plan.ts'
import { playingFieldExpected } from './expected/playing-field.ts'
import { presenceExpected } from './expected/presence.ts'
import { questionsExpected } from './expected/questions.ts'
import { schoolsExpected } from './expected/schools.ts'
import { scimExpected } from './expected/scim.ts'

/** The people of the matrix, in the order of the columns below. */
export const columns = [
  'a stranger without session',
  'who holds the regie',
  'a colleague in the same team, without membership',
  'the school’s intern begeleider before consent',
  'the school’s intern begeleider with consent',
  'the school’s intern begeleider after withdrawal',
  'the teacher with one goal',
  'the intern begeleider of another school',
  'a parent with gezag',
  'an ex-partner without gezag',
  'a young person of 13',
  'the parent of a 16-year-old',
  'a parent of another family',
  'the privacy officer',
  'the administrator of the region',
  'the administrator of an organisation',
] as const
export type Column = (typeof columns)[number]

export type Row = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

export const expected: Readonly<Record<string, Row>> = {
  ...accountsExpected,
  ...scimExpected,
  ...playingFieldExpected,
  ...agreementsExpected,
  ...importsExpected,
  ...schoolsExpected,
  ...presenceExpected,
  ...questionsExpected,
  ...dossiersExpected,
  ...planExpected,
  ...consentExpected,
  ...meldcodeExpected,
  ...disclosuresExpected,
  ...overlapExpected,
  ...ownProviderExpected,
}

/** Pages and files, by address: for a stranger, a professional and a relative. */
export const expectedPages: Readonly<Record<string, readonly [number, number, number]>> = {
  '/': [200, 302, 302],
  '/vraag': [200, 200, 200],
  '/scholen': [200, 200, 200],
  // A school of which there is none.
  '/school/:slug': [404, 404, 404],
  // A secret that opens nothing says so to everyone alike.
  '/vraag/volgen/:token': [404, 404, 404],
  '/inloggen': [200, 200, 200],
  '/inloggen/opnieuw': [302, 302, 302],
  '/inloggen/wie': [302, 200, 302],
  // No provider.
  '/inloggen/:providerId': [400, 400, 400],
  '/inloggen/terug/:providerId': [400, 400, 400],
  // A provider sends here; there is nothing to read.
  '/inloggen/afmelden/:providerId': [404, 404, 404],
  '/uitgelogd': [200, 200, 200],
  '/uitnodiging': [200, 200, 200],
  '/icon.svg': [200, 200, 200],
  '/favicon.ico': [301, 301, 301],
  '/werk': [302, 200, 302],
  '/werk/*': [302, 200, 302],
  '/gezin': [302, 302, 200],
  '/gezin/*': [302, 302, 200],
  '/mijn-toegang': [302, 200, 200],
  '/mijn-toegang/sleutels': [302, 200, 200],
  // Forms: there is nothing to read.
  '/mijn-toegang/sleutels/toevoegen': [404, 404, 404],
  '/mijn-toegang/sleutels/verwijderen': [404, 404, 404],
  '/mijn-toegang/sleutels/wachtwoord': [404, 404, 404],
  '/mijn-toegang/sleutels/herstelcodes': [404, 404, 404],
  // The built-in provider: a step that this browser did not begin is over, for everyone alike; of the provider itself there is nothing here.
  '/eigen-inlog/stap/:uid': [400, 400, 400],
  '/eigen-inlog/stap/:uid/al': [400, 400, 400],
  '/eigen-inlog/stap/:uid/app': [400, 400, 400],
  '/eigen-inlog/stap/:uid/code': [400, 400, 400],
  '/eigen-inlog/stap/:uid/wachtwoord': [400, 400, 400],
  '/eigen-inlog/stap/:uid/herstelcodes': [400, 400, 400],
  '/eigen-inlog/stap/:uid/sleutel': [404, 404, 404],
  '/eigen-inlog/stap/:uid/inloggen': [404, 404, 404],
  '/eigen-inlog/*': [404, 404, 404],
  '/mijn-toegang/gelukt': [302, 200, 200],
  // Forms are sent there, and nothing is read.
  '/mijn-toegang/uitloggen': [404, 404, 404],
  '/mijn-toegang/elders-uitloggen': [404, 404, 404],
  '/v1/openapi.json': [200, 200, 200],
  // SCIM, by its own conventions: nobody's session counts there, only a token. How to authenticate is told to all.
  '/scim/v2/ServiceProviderConfig': [200, 200, 200],
  '/scim/v2/Schemas': [401, 401, 401],
  '/scim/v2/Schemas/:id': [401, 401, 401],
  '/scim/v2/ResourceTypes': [401, 401, 401],
  '/scim/v2/ResourceTypes/:id': [401, 401, 401],
  '/scim/v2/Users': [401, 401, 401],
  '/scim/v2/Users/:id': [401, 401, 401],
  '/scim/v2/Users/.search': [401, 401, 401],
  '/scim/v2/Groups': [401, 401, 401],
  '/scim/v2/Groups/:id': [401, 401, 401],
  '/scim/v2/Groups/.search': [401, 401, 401],
  '/scim/v2/Me': [401, 401, 401],
  '/scim/v2/Bulk': [401, 401, 401],
  '/scim/v2/.search': [401, 401, 401],
  // A built file that is not there.
  '/assets/*': [404, 404, 404],
}
