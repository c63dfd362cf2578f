import { sql } from 'kysely'
import type { Database, Sql } from '../../platform/database/database.ts'
import { settleCooperation } from './cooperation.ts'

/** The invented region: a municipality with its team and schools, and those whom they meet when more is needed. */
export interface Region {
  organisations: Readonly<Record<OrganisationKey, string>>
  areas: Readonly<Record<AreaKey, string>>
  people: Readonly<Record<PersonKey, Professional>>
}

export interface Professional {
  accountId: string
  name: string
  organisation: keyof Region['organisations']
  role: string
}

type OrganisationKey = keyof typeof organisations
export type AreaKey = keyof typeof areas
type PersonKey =
  | 'noah'
  | 'youssef'
  | 'sanne'
  | 'marit'
  | 'esra'
  | 'tom'
  | 'ilse'
  | 'karin'
  | 'peter'
  | 'mirjam'
  | 'wout'

const organisations = {
  team: { kind: 'youth-team', name: 'Jeugdteam Waterrijk' },
  wilgenhof: { kind: 'school', name: 'De Wilgenhof' },
  kompas: { kind: 'school', name: 'Het Kompas' },
  vakcollege: { kind: 'school', name: 'Vakcollege Waterrijk' },
  jgz: { kind: 'jgz', name: 'Jeugdgezondheid Waterrijk' },
  gemeente: { kind: 'municipality', name: 'Gemeente Waterrijk' },
  swv: { kind: 'samenwerkingsverband', name: 'Samenwerkingsverband Waterrijk' },
  leerplicht: { kind: 'leerplicht', name: 'Leerplicht Waterrijk' },
  veiligThuis: { kind: 'veilig-thuis', name: 'Veilig Thuis Meerland' },
  gi: { kind: 'gi', name: 'Jeugdbescherming Meerland' },
  rmc: { kind: 'rmc', name: 'Doorstroompunt Waterrijk' },
  rvdk: { kind: 'rvdk', name: 'Raad Meerland' },
} as const

const people: Readonly<Record<PersonKey, Omit<Professional, 'accountId'>>> = {
  noah: { name: 'Noah Willems', organisation: 'team', role: 'WIJKTEAM' },
  youssef: { name: 'Youssef Amrani', organisation: 'team', role: 'WIJKTEAM' },
  sanne: { name: 'Sanne Vermeer', organisation: 'wilgenhof', role: 'SCHOOL_IB_ZOCO' },
  marit: { name: 'Marit Hoekstra', organisation: 'wilgenhof', role: 'SCHOOL_TEACHER' },
  esra: { name: 'Esra Kaplan', organisation: 'kompas', role: 'SCHOOL_IB_ZOCO' },
  tom: { name: 'Tom de Rooij', organisation: 'vakcollege', role: 'SCHOOL_IB_ZOCO' },
  ilse: { name: 'Ilse Brand', organisation: 'jgz', role: 'JGZ' },
  karin: { name: 'Karin Bos', organisation: 'swv', role: 'SWV' },
  peter: { name: 'Peter Mol', organisation: 'leerplicht', role: 'LEERPLICHT' },
  mirjam: { name: 'Mirjam Postma', organisation: 'gemeente', role: 'PRIVACY_OFFICER' },
  wout: { name: 'Wout Smit', organisation: 'gemeente', role: 'ADMINISTRATOR' },
}

const contacts: readonly [school: keyof Region['organisations'], task: string, who: PersonKey][] = [
  ['wilgenhof', 'contact', 'noah'],
  ['wilgenhof', 'stand-in', 'youssef'],
  ['wilgenhof', 'school-care-lead', 'sanne'],
  ['kompas', 'contact', 'youssef'],
  ['kompas', 'stand-in', 'noah'],
  ['kompas', 'school-care-lead', 'esra'],
  ['vakcollege', 'contact', 'noah'],
  ['vakcollege', 'stand-in', 'youssef'],
  ['vakcollege', 'school-care-lead', 'tom'],
]

/** The numbers are invented too: no register gives them out. */
const areas = {
  waterrijk: { kind: 'municipality', code: '9901', name: 'Waterrijk' },
  doorstroompunt: { kind: 'rmc', code: '98', name: 'Meerland' },
  cooperation: { kind: 'cooperation', code: 'JSW', name: 'Jeugd en school Waterrijk' },
} as const

const serving: readonly [organisation: OrganisationKey, area: AreaKey][] = [
  ['team', 'waterrijk'],
  ['gemeente', 'waterrijk'],
  ['leerplicht', 'waterrijk'],
  ['rmc', 'doorstroompunt'],
]
const schools: readonly [school: OrganisationKey, sector: string, postcode: string][] = [
  ['wilgenhof', 'PO', '1901AB'],
  ['kompas', 'PO', '1902KC'],
  ['vakcollege', 'VO', '1903VW'],
]
const takingPart: readonly OrganisationKey[] = [
  'team',
  'wilgenhof',
  'kompas',
  'vakcollege',
  'jgz',
  'gemeente',
  'swv',
  'leerplicht',
]

export const since = '2024-08-01'

/** Writes the region as the owner of reference data; the server itself could not. */
export async function makeRegion(database: Database, newId: () => string): Promise<Region> {
  const ids = idsFor(organisations, newId)
  const staff = Object.fromEntries(
    Object.entries(people).map(([key, one]) => [key, { ...one, accountId: newId() }]),
  ) as Record<PersonKey, Professional>
  const areaIds = idsFor(areas, newId)
  await database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_owner`.execute(db)
    for (const [key, { kind, name }] of Object.entries(organisations)) {
      await sql`insert into playing_field.organisations (id, kind, name, place)
        values (${ids[key as keyof typeof organisations]}, ${kind}, ${name}, 'Waterrijk')`.execute(db)
    }
    for (const { accountId, name, organisation, role } of Object.values(staff)) {
      await sql`insert into accounts.accounts (id, kind, display_name, created_at)
        values (${accountId}, 'professional', ${name}, ${since}::date)`.execute(db)
      await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
        values (${accountId}, ${ids[organisation]}, ${role}, ${since})`.execute(db)
    }
    for (const [school, task, who] of contacts) {
      const { accountId, organisation, role } = staff[who]
      await sql`insert into playing_field.contacts (school_id, task, account_id, organisation_id, role, from_on)
        values (${ids[school]}, ${task}, ${accountId}, ${ids[organisation]}, ${role}, ${since})`.execute(db)
    }
    await makeAreas(db, ids, areaIds)
    const { wout: administrator, mirjam: privacyOfficer } = staff
    await settleCooperation(db, newId, { areaId: areaIds.cooperation, administrator, privacyOfficer, since })
  })
  return { organisations: ids, areas: areaIds, people: staff }
}

const idsFor = <Key extends string>(things: Readonly<Record<Key, unknown>>, newId: () => string) =>
  Object.fromEntries(Object.keys(things).map((key) => [key, newId()])) as Record<Key, string>

async function makeAreas(db: Sql, ids: Region['organisations'], areaIds: Region['areas']): Promise<void> {
  for (const [key, { kind, code, name }] of Object.entries(areas)) {
    await sql`insert into playing_field.areas (id, kind, code, name, from_on)
      values (${areaIds[key as AreaKey]}, ${kind}, ${code}, ${name}, ${since})`.execute(db)
  }
  const relate = (organisation: OrganisationKey, area: AreaKey, relation: string) =>
    sql`insert into playing_field.organisation_areas (organisation_id, area_id, relation, from_on)
      values (${ids[organisation]}, ${areaIds[area]}, ${relation}, ${since})`.execute(db)
  for (const [organisation, area] of serving) await relate(organisation, area, 'serves')
  for (const organisation of takingPart) await relate(organisation, 'cooperation', 'takes-part')
  for (const [school, sector, postcode] of schools) {
    await sql`update playing_field.organisations set sector = ${sector}, postcode = ${postcode} where id = ${ids[school]}`.execute(
      db,
    )
    await relate(school, 'waterrijk', 'lies-in')
  }
  for (const part of ['doorstroompunt', 'cooperation'] as const) {
    await sql`insert into playing_field.area_parts (area_id, part_id, from_on)
      values (${areaIds[part]}, ${areaIds.waterrijk}, ${since})`.execute(db)
  }
}
