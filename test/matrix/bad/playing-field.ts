// What must be refused about organisations, areas and who has which school, by name.
import { randomUUID } from 'node:crypto'
import type { Bad, Stage } from '../bad-cases.ts'
import { newMap } from '../requests/playing-field.ts'

export function badPlayingField({ cast }: Stage): Record<string, () => Bad> {
  const ownContact = (over: object) => ({
    schoolId: cast.region.organisations.wilgenhof,
    task: 'school-care-lead',
    accountId: cast.region.people.sanne.accountId,
    fromOn: cast.today(),
    untilOn: null,
    ...over,
  })
  const link = (of: 'kompas' | 'team', verb: string) => `/field-organisations/${cast.region.organisations[of]}/${verb}`
  const description = {
    ...{ name: 'Naam', place: 'Waterrijk', sector: null, street: null, postcode: null },
    ...{ phone: null, website: null, closedOn: null },
  }
  return {
    'an absence that began yesterday': () => ({
      path: '/absences',
      body: { accountId: cast.region.people.noah.accountId, fromOn: cast.today(-1), untilOn: null },
      status: 400,
      field: 'fromOn',
    }),
    'an absence of somebody who does not work in the team': () => ({
      path: '/absences',
      body: { accountId: cast.region.people.sanne.accountId, fromOn: cast.today(), untilOn: null },
      status: 400,
      field: 'accountId',
    }),
    'an absence with a reason': () => ({
      path: '/absences',
      body: { accountId: cast.region.people.noah.accountId, fromOn: cast.today(), untilOn: null, reason: 'ziek' },
      status: 400,
      field: 'reason',
    }),
    'a care lead who does not work at the school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ accountId: cast.region.people.esra.accountId }),
      status: 400,
      field: 'accountId',
    }),
    'a care lead of another school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ schoolId: cast.region.organisations.kompas }),
      status: 404,
    }),
    'a fixed contact of the team, named by the school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ task: 'contact' }),
      status: 400,
      field: 'task',
    }),
    'somebody for absence, named by the school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ task: 'attendance' }),
      status: 403,
    }),
    'a care lead from a day that was': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ fromOn: cast.today(-1) }),
      status: 400,
      field: 'fromOn',
    }),
    'more schools than anybody can have': () => ({
      method: 'PUT',
      path: '/workload',
      body: { schools: 5000, families: null },
      status: 400,
    }),
    'a stand-in for a school that ends before it begins': () => ({
      path: `/schools/${cast.region.organisations.wilgenhof}/stand-ins`,
      body: { accountId: cast.region.people.youssef.accountId, fromOn: cast.today(2), untilOn: cast.today(1) },
      status: 400,
      field: 'untilOn',
    }),
    'a school given to somebody of another organisation': () => ({
      path: `/schools/${cast.region.organisations.wilgenhof}/contacts/_handover`,
      body: { task: 'contact', accountId: cast.region.people.sanne.accountId, fromOn: cast.today() },
      status: 400,
      field: 'accountId',
    }),
    'a map file that is no map': () => ({
      by: 'wout',
      path: '/area-maps',
      body: { ...newMap(cast), file: { type: 'Picture' } },
      status: 400,
      code: 'playing-field.unreadable-map',
      field: 'file',
    }),
    'a map with an area of no kind': () => ({
      by: 'wout',
      path: '/area-maps',
      body: { ...newMap(cast), file: { type: 'FeatureCollection', features: [{ properties: { kind: '<b>' } }] } },
      status: 400,
      field: 'file/features/0',
    }),
    'a map of more than two megabytes': () => ({
      by: 'wout',
      path: '/area-maps',
      body: { ...newMap(cast), file: 'a'.repeat(2_100_000) },
      status: 413,
      code: 'too-large',
    }),
    'a map as a form of another website could send it': () => ({
      by: 'wout',
      path: '/area-maps',
      body: 'source=x&fromOn=2026-01-01&file=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
      code: 'media-type',
    }),
    'two megabytes of someone who may load no map': () => ({
      path: '/area-maps',
      body: { ...newMap(cast), file: 'a'.repeat(2_100_000) },
      status: 403,
      code: 'not-yours',
    }),
    'areas of a day that does not exist': () => ({
      method: 'GET',
      path: '/areas?day=2026-02-30',
      status: 400,
      field: 'day',
    }),
    'areas of an organisation that nobody knows': () => ({
      method: 'GET',
      path: `/organisations/${randomUUID()}/areas`,
      status: 404,
    }),
    'a kind of organisation that is not on the list': () => ({
      by: 'wout',
      path: '/field-organisations',
      body: { kind: 'bakery', name: 'De Krakeling', place: 'Waterrijk' },
      ...{ status: 400, field: 'kind' },
    }),
    'a number in another form than the register writes': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'to' },
      body: { link: 'identifier', as: 'KVK', to: '123', fromOn: cast.today() },
    }),
    'a number of a register that is not known': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'as' },
      body: { link: 'identifier', as: 'BSN', to: '123456782', fromOn: cast.today() },
    }),
    'a board that is a school': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'to' },
      body: { link: 'board', as: null, to: cast.region.organisations.wilgenhof, fromOn: cast.today() },
    }),
    'an area that is no area': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'to' },
      body: { link: 'area', as: 'serves', to: cast.region.organisations.wilgenhof, fromOn: cast.today() },
    }),
    'a number that begins tomorrow': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'fromOn' },
      body: { link: 'identifier', as: 'KVK', to: '99000077', fromOn: cast.today(1) },
    }),
    'an end of what never began': () => ({
      ...{ by: 'wout', path: link('kompas', '_end'), status: 400, field: 'to' },
      body: { link: 'identifier', as: 'KVK', to: '99000001', fromOn: '2026-01-01', untilOn: cast.today() },
    }),
    'a sector of what is no school': () => ({
      ...{ by: 'wout', path: link('team', '_describe'), status: 400, field: 'sector' },
      body: { ...description, sector: 'PO' },
    }),
    'a postcode that is none': () => ({
      ...{ by: 'wout', path: link('kompas', '_describe'), status: 400, field: 'postcode' },
      body: { ...description, postcode: '1234' },
    }),
  }
}
