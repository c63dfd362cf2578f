// What must be refused about dossiers, by name.
import { randomUUID } from 'node:crypto'
import type { Bad, Stage } from '../bad-cases.ts'
import { dossiersRequests, newDossier } from '../requests/dossiers.ts'

export function badDossiers({ cast, place, others }: Stage): Record<string, () => Bad> {
  const family = place?.family
  const file = () => `/dossiers/${family.id}`
  const child = () => family.personId('Elif')
  const note = (over: object) => ({
    category: 'LOGISTICS',
    subjectIds: [child()],
    isOwn: false,
    text: 'Dinsdag om drie uur.',
    ...over,
  })
  const dossier = (change: (one: ReturnType<typeof newDossier>) => object) => ({
    ...newDossier(cast),
    ...change(newDossier(cast)),
  })
  const measure = (over: object) => ({
    ...(dossiersRequests(cast, place).dossiers_noteMeasure?.body as object),
    ...over,
  })
  return {
    'an over-long note': () => ({
      path: `${file()}/notes`,
      body: note({ text: 'a'.repeat(8001) }),
      status: 400,
      field: 'text',
    }),
    'how a child is, without a word about the parents': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'WELLBEING_SIGNAL' }),
      status: 400,
      code: 'dossiers.talk-first',
      field: 'talk/state',
    }),
    'waiting longer than four weeks': () => ({
      path: `${file()}/notes`,
      body: note({
        category: 'SAFETY_CONCERN',
        talk: { state: 'waits', reason: 'Nog niet.', reviewOn: cast.today(29) },
      }),
      status: 400,
      code: 'dossiers.talk-first',
      field: 'talk/reviewOn',
    }),
    'a review on a day that has passed': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'CARE_CONTENT', talk: { state: 'waits', reason: 'Nog niet.', reviewOn: cast.today(-1) } }),
      status: 400,
      code: 'dossiers.talk-first',
      field: 'talk/reviewOn',
    }),
    'discussed with someone of another family': () => ({
      path: `${file()}/notes`,
      body: note({
        category: 'CARE_CONTENT',
        talk: {
          state: 'discussed',
          personIds: [family.personId('Aylin'), others.personId('Hanneke')],
          onDay: cast.today(),
        },
      }),
      status: 404,
    }),
    'a note about a person of another dossier': () => ({
      path: `${file()}/notes`,
      body: note({ subjectIds: [others.personId('Lieke')] }),
      status: 404,
    }),
    'a gezag state of a child of another dossier': () => ({
      path: `${file()}/authority-states`,
      body: { childId: others.personId('Lieke'), state: 'known' },
      status: 404,
    }),
    'a measure by a school': () => ({
      path: `${file()}/measures`,
      body: measure({ organisationId: cast.region.organisations.wilgenhof }),
      status: 400,
      field: 'organisationId',
    }),
    'a measure that ends before it begins': () => ({
      path: `${file()}/measures`,
      body: measure({ untilOn: cast.today(-100) }),
      status: 400,
      field: 'untilOn',
    }),
    'a measure over a child of another dossier': () => ({
      path: `${file()}/measures`,
      body: measure({ childId: others.personId('Lieke') }),
      status: 404,
    }),
    'a category that the role does not read': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'CRIMINAL' }),
      status: 403,
      code: 'access.role-reads-less',
    }),
    'a category that does not exist': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'GOSSIP' }),
      status: 400,
      field: 'category',
    }),
    'a dossier with a school that nobody knows': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, schoolId: randomUUID() })) })),
      status: 400,
      field: 'persons/1/schoolId',
    }),
    'the same person twice': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, key: 'k' })) })),
      status: 400,
      field: 'persons/0/key',
    }),
    'a child who is still to be born': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, bornOn: cast.today(1) })) })),
      status: 400,
      field: 'persons/0/bornOn',
    }),
    'gezag of someone who is not in the list': () => ({
      path: '/dossiers',
      body: dossier(() => ({ authorities: [{ child: 'k', holder: '__proto__', source: 'brp' }] })),
      status: 400,
      field: 'authorities/0/holder',
    }),
    'gezag over an adult': () => ({
      path: '/dossiers',
      body: dossier(() => ({ authorities: [{ child: 'm', holder: 'k', source: 'brp' }] })),
      status: 400,
      field: 'authorities/0/child',
    }),
    'a dossier of a question of someone else': () => ({
      path: '/dossiers',
      body: dossier(() => ({ questionId: others.id })),
      status: 404,
    }),
    'a dossier of a question that does not exist': () => ({
      path: '/dossiers',
      body: dossier(() => ({ questionId: randomUUID() })),
      status: 404,
    }),
    'a letter for a child of eight': () => ({
      path: `${file()}/persons/${child()}/_invite`,
      body: {},
      status: 409,
      code: 'dossiers.not-twelve',
    }),
    'a letter for nobody of this family': () => ({
      path: `${file()}/persons/${randomUUID()}/_invite`,
      body: {},
      status: 404,
    }),
    'taking back an invitation that nobody made': () => ({
      path: `${file()}/persons/${family.personId('Marco')}/_uninvite`,
      body: {},
      status: 409,
      code: 'dossiers.no-invitation',
    }),
    'ending an access for a reason of one’s own': () => ({
      path: `${file()}/persons/${family.personId('Marco')}/access/_end`,
      body: { reason: 'zomaar' },
      status: 400,
      field: 'reason',
    }),
    'a search for nothing': () => ({ path: '/dossiers/_search', body: { text: '' }, status: 400, field: 'text' }),
  }
}
