// What must be refused about a school and its team, by name.
import type { Bad, Stage } from '../bad-cases.ts'
import { schoolsRequests } from '../requests/schools.ts'

export function badSchools({ cast }: Stage): Record<string, () => Bad> {
  const school = () => `/schools/${cast.region.organisations.wilgenhof}`
  const sent = (operation: string, over: object) => ({ ...(schoolsRequests(cast)[operation]?.body as object), ...over })
  const moment = (over: object) => ({
    ...{ path: `${school()}/contact-moments`, body: sent('playing-field_noteMoment', over), status: 400 },
  })
  const holiday = (over: object) => ({
    ...{ path: '/school-holidays', body: sent('playing-field_noteHoliday', over), status: 400 },
  })
  const structure = (over: object): Bad => ({
    ...{ method: 'PUT', path: `${school()}/structure`, body: sent('playing-field_keepStructure', over), status: 400 },
    headers: { 'if-match': '"0"' },
  })
  return {
    'a contact moment of tomorrow': () => ({
      ...moment({ onDay: cast.today(1) }),
      ...{ code: 'playing-field.later-day', field: 'onDay' },
    }),
    'a contact moment with a story': () => ({ ...moment({ words: 'a'.repeat(281) }), field: 'words' }),
    'a holiday that ends before it begins': () => ({
      ...holiday({ untilOn: '2026-12-18' }),
      ...{ code: 'playing-field.ends-before-it-begins', field: 'untilOn' },
    }),
    'another role in a school without its name': () => ({
      ...structure({ people: [{ role: 'other', roleName: null, name: 'Iemand', reach: null, isPublic: true }] }),
      ...{ code: 'playing-field.name-the-role', field: 'people/0/roleName' },
    }),
    'a meeting every nought weeks': () => ({
      ...structure({
        meetings: [{ name: 'Zorgteam', firstOn: '2026-11-17', time: '09:00', everyWeeks: 0, room: null }],
      }),
      field: 'meetings/0/everyWeeks',
    }),
    'a structure that does not say which version it changes': () => ({
      ...structure({}),
      ...{ headers: {}, code: 'version-missing' },
    }),
  }
}
