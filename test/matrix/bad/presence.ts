// What must be refused about presence, announcements and hours, by name.
import type { Bad, Stage } from '../bad-cases.ts'
import { presenceRequests } from '../requests/presence.ts'

export function badPresence({ cast }: Stage): Record<string, () => Bad> {
  const school = () => `/schools/${cast.region.organisations.wilgenhof}`
  const sent = (operation: string, over: object) => ({
    ...(presenceRequests(cast)[operation]?.body as object),
    ...over,
  })
  const slot = (over: object) => ({ path: `${school()}/slots`, body: sent('presence_planSlot', over), status: 400 })
  const news = (over: object) => ({
    ...{ path: `${school()}/announcements`, body: sent('presence_announce', over), status: 400 },
  })
  const hours = (over: object) => ({ path: '/school-hours', body: sent('presence_agreeHours', over), status: 400 })
  const changed = (over: object) => ({
    path: `/slots/${cast.region.organisations.wilgenhof}/_change`,
    ...{ body: sent('presence_changeSlot', over), status: 400 },
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
    'a change of a slot that ends before it begins': () => ({
      ...changed({ fromTime: '10:00', untilTime: '09:00' }),
      ...{ code: 'presence.times-turned', field: 'untilTime' },
    }),
    'a change of who it is': () => ({
      ...changed({ accountId: cast.region.people.youssef.accountId }),
      field: 'accountId',
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
  }
}
