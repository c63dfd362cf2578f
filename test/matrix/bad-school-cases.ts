// What must be refused about schools, presence and hours, by name.
import type { Cast } from '../cast.ts'
import type { Bad } from './bad-cases.ts'
import { schoolRequests } from './school-requests.ts'

export function badSchoolCases(cast: Cast): Record<string, () => Bad> {
  const school = () => `/schools/${cast.region.organisations.wilgenhof}`
  const sent = (operation: string, over: object) => ({ ...(schoolRequests(cast)[operation]?.body as object), ...over })
  const slot = (over: object) => ({ path: `${school()}/slots`, body: sent('presence_planSlot', over), status: 400 })
  const news = (over: object) => ({
    ...{ path: `${school()}/announcements`, body: sent('presence_announce', over), status: 400 },
  })
  const moment = (over: object) => ({
    ...{ path: `${school()}/contact-moments`, body: sent('playing-field_noteMoment', over), status: 400 },
  })
  const hours = (over: object) => ({ path: '/school-hours', body: sent('presence_agreeHours', over), status: 400 })
  const holiday = (over: object) => ({
    ...{ path: '/school-holidays', body: sent('playing-field_noteHoliday', over), status: 400 },
  })
  const structure = (over: object): Bad => ({
    ...{ method: 'PUT', path: `${school()}/structure`, body: sent('playing-field_keepStructure', over), status: 400 },
    headers: { 'if-match': '"0"' },
  })
  const exception = (over: object) => ({
    path: `/slots/${cast.region.organisations.wilgenhof}/exceptions`,
    ...{ body: sent('presence_noteException', over), status: 400 },
  })
  return {
    'a slot that ends before it begins': () => ({
      ...slot({ fromTime: '10:00', untilTime: '09:00' }),
      ...{ code: 'presence.times-turned', field: 'untilTime' },
    }),
    'a slot of no time at all': () => ({ ...slot({ untilTime: '09:00' }), code: 'presence.times-turned' }),
    'a slot at a quarter past twenty-five': () => ({ ...slot({ fromTime: '25:15' }), field: 'fromTime' }),
    'a slot on a Sunday': () => ({ ...slot({ weekday: 7 }), field: 'weekday' }),
    'a slot whose last day lies before its first': () => ({
      ...slot({ fromOn: '2026-12-02', untilOn: '2026-12-01' }),
      ...{ code: 'presence.days-turned', field: 'untilOn' },
    }),
    'a slot in a room of sixty-one signs': () => ({ ...slot({ room: 'a'.repeat(61) }), field: 'room' }),
    'a slot of somebody who works elsewhere': () => ({
      ...slot({ accountId: cast.region.people.peter.accountId }),
      ...{ status: 404, code: 'not-found' },
    }),
    'a reason of more than eighty signs, which everyone would read': () => ({
      ...exception({ reason: 'a'.repeat(81) }),
      field: 'reason',
    }),
    'another time that ends before it begins': () => ({
      ...exception({ other: { fromTime: '10:00', untilTime: '09:00', room: 'Hal' } }),
      ...{ code: 'presence.times-turned', field: 'other/untilTime' },
    }),
    'an info afternoon without a day': () => ({
      ...news({ kind: 'info-afternoon', fromTime: '15:00' }),
      ...{ code: 'presence.day-missing', field: 'onDay' },
    }),
    'an announcement that is over before it is told': () => ({
      ...news({ shownUntil: cast.today(-1) }),
      ...{ code: 'presence.long-past', field: 'shownUntil' },
    }),
    'an announcement that fills the page': () => ({ ...news({ words: 'a'.repeat(241) }), field: 'words' }),
    'a contact moment of tomorrow': () => ({
      ...moment({ onDay: cast.today(1) }),
      ...{ code: 'playing-field.later-day', field: 'onDay' },
    }),
    'a contact moment with a story': () => ({ ...moment({ words: 'a'.repeat(281) }), field: 'words' }),
    'shares that are less than the whole': () => ({
      ...hours({ shares: [{ payerId: cast.region.organisations.gemeente, share: 9_999 }] }),
      ...{ code: 'presence.not-whole', field: 'shares' },
    }),
    'half a share twice for the same payer': () => ({
      ...hours({
        shares: Array.from({ length: 2 }, () => ({ payerId: cast.region.organisations.gemeente, share: 5_000 })),
      }),
      code: 'presence.not-whole',
    }),
    'a share paid by a school': () => ({
      ...hours({ shares: [{ payerId: cast.region.organisations.wilgenhof, share: 10_000 }] }),
      ...{ status: 404, code: 'not-found' },
    }),
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
