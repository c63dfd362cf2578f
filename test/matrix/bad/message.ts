// What must be refused of any message, whatever it is about: its form, its signs, its days, its ids, its version.
import type { Bad, Stage } from '../bad-cases.ts'
import { newDossier } from '../requests/dossiers.ts'

export function badMessage({ cast, place }: Stage): Record<string, () => Bad> {
  const family = place?.family
  const file = () => `/dossiers/${family.id}`
  const child = () => family.personId('Elif')
  const action = (over: object) => ({ place: 'home', text: 'Samen lezen', doer: 'Aylin', dueOn: null, ...over })
  const goal = (over: object) => ({
    title: 'Een doel',
    words: 'Mijn woorden',
    saidBy: 'Elif',
    subjectIds: [child()],
    begin: 3,
    wish: 7,
    ...over,
  })
  const question = (over: object) => ({
    asker: 'PARENT',
    schoolId: cast.region.organisations.wilgenhof,
    words: 'Wil iemand met ons meedenken?',
    phone: '06 12345600',
    schoolMayRead: false,
    ...over,
  })
  const dossier = (change: (one: ReturnType<typeof newDossier>) => object) => ({
    ...newDossier(cast),
    ...change(newDossier(cast)),
  })
  const wishes = () => `${file()}/wishes`
  const wish = (over: object) => ({ text: 'Wij willen rust.', saidBy: 'Aylin', ...over })
  return {
    'malformed JSON': () => ({ path: wishes(), body: '{"text": "half', status: 400, code: 'malformed' }),
    'an empty message': () => ({ path: wishes(), body: '', status: 400 }),
    'no message at all': () => ({ path: wishes(), status: 400 }),
    'a field that does not exist': () => ({
      path: wishes(),
      body: wish({ isAdmin: true }),
      status: 400,
      field: 'isAdmin',
    }),
    'a field that would change the prototype': () => ({
      path: wishes(),
      body: '{"text":"a","saidBy":"b","__proto__":{"isAdmin":true}}',
      status: 400,
    }),
    'a number where a text belongs': () => ({ path: wishes(), body: wish({ text: 7 }), status: 400, field: 'text' }),
    'an array where an object belongs': () => ({ path: wishes(), body: [wish({})], status: 400 }),
    'null where an object belongs': () => ({ path: wishes(), body: null, status: 400 }),
    'an object where an array belongs': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: { 0: child() } }),
      status: 400,
      field: 'subjectIds',
    }),
    'a text of spaces only': () => ({ path: wishes(), body: wish({ text: '   \n ' }), status: 400, field: 'text' }),
    'over-long text': () => ({ path: wishes(), body: wish({ text: 'a'.repeat(1001) }), status: 400, field: 'text' }),
    'a NUL character': () => ({
      path: wishes(),
      body: wish({ text: 'Wij willen\u0000rust' }),
      status: 400,
      field: 'text',
    }),
    'a NUL character in a question': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ words: 'Mijn vraag is\u0000 lang genoeg' }),
      status: 400,
      field: 'words',
    }),
    'half of a character': () => ({
      path: wishes(),
      body: '{"text":"\\ud83d","saidBy":"Aylin"}',
      status: 400,
      field: 'text',
    }),
    'half of a character deep inside': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, givenName: 'A\udc00' })) })),
      status: 400,
      field: 'persons/1/givenName',
    }),
    'a day that does not exist': () => ({
      path: `${file()}/goals/${family.goals[0]}/actions`,
      body: action({ dueOn: '2026-02-30' }),
      status: 400,
      field: 'dueOn',
    }),
    'a day in the year 0': () => ({
      path: `${file()}/goals/${family.goals[0]}/actions`,
      body: action({ dueOn: '0000-01-01' }),
      status: 400,
      field: 'dueOn',
    }),
    'a day as a number': () => ({
      path: `${file()}/goals/${family.goals[0]}/actions`,
      body: action({ dueOn: 20260101 }),
      status: 400,
      field: 'dueOn',
    }),
    'gezag since a day that does not exist': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ authorities: one.authorities.map((held) => ({ ...held, sinceOn: '2019-02-29' })) })),
      status: 400,
      field: 'authorities/0/sinceOn',
    }),
    'a next step on a day that does not exist': () => ({
      method: 'PUT',
      path: `${file()}/next-step`,
      body: { text: 'Bellen', dueOn: '2026-13-01' },
      status: 400,
      field: 'dueOn',
    }),
    'a moment that no calendar has': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?before=0000-01-01T00:00:00Z`,
      status: 400,
      field: 'before',
    }),
    'a moment in a zone that no country has': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?before=2026-01-01T00:00:00%2B23:00`,
      status: 400,
      field: 'before',
    }),
    'a moment that is no moment': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?before=gisteren`,
      status: 400,
      field: 'before',
    }),
    'a question to the address that does not exist': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?after=1`,
      status: 400,
      field: 'after',
    }),
    'an id that is no id': () => ({ method: 'GET', path: '/dossiers/1%20or%201=1', status: 400, field: 'dossierId' }),
    'an id in another spelling': () => ({
      method: 'GET',
      path: `/dossiers/${family.id.toUpperCase()}`,
      status: 400,
      field: 'dossierId',
    }),
    'an id as a name of the web': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: [`urn:uuid:${child()}`] }),
      status: 400,
      field: 'subjectIds/0',
    }),
    'an address that cannot be read': () => ({ method: 'GET', path: '/dossiers/%zz', status: 400 }),
    'a change without a version': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      status: 400,
      code: 'version-missing',
    }),
    'a change with a version that is no number': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      headers: { 'if-match': '*' },
      status: 400,
      code: 'version-missing',
    }),
    'a change with a version beyond counting': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      headers: { 'if-match': '"99999999999999999999"' },
      status: 400,
      code: 'version-missing',
    }),
    'a change of a version that is still to come': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      headers: { 'if-match': '"999999999"' },
      status: 412,
      code: 'newer-version',
    }),
    'a form instead of JSON': () => ({
      path: '/dossiers/_search',
      body: 'text=Elif',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
      code: 'media-type',
    }),
    'an answer as a form': () => ({
      by: 'aylin',
      path: `${file()}/consent-requests/${place.requestId}/_answer`,
      body: 'answer=REFUSED',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
    }),
    'JSON that is called text': () => ({
      path: wishes(),
      body: JSON.stringify(wish({})),
      headers: { 'content-type': 'text/plain' },
      status: 415,
    }),
    XML: () => ({ path: wishes(), body: '<wish/>', headers: { 'content-type': 'application/xml' }, status: 415 }),
    'a huge message': () => ({
      path: wishes(),
      body: wish({ text: 'a'.repeat(300_000) }),
      status: 413,
      code: 'too-large',
    }),
    'JSON as deep as a well': () => ({
      path: wishes(),
      body: `{"text":${'['.repeat(90_000)}${']'.repeat(90_000)},"saidBy":"Aylin"}`,
      status: 400,
    }),
    'a thousand unknown fields': () => ({
      path: wishes(),
      body: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, index])),
      status: 400,
    }),
    'a method that does not exist': () => ({ method: 'PUT', path: wishes(), body: wish({}), status: 404 }),
  }
}
