import { sql } from 'kysely'
import type { Database, Sql } from '../../platform/database/database.ts'
import { type AreaKey, type Region, since } from './region.ts'
import { familyNames, givenNames, primaryNames, secondaryNames } from './wide-names.ts'

/** From when those are there who were added to the cast: the trial's list of people shows them apart. */
export const grownSince = '2025-08-01'

/** The municipalities of practice P5, and the neighbour where some pupils live; each with its postcodes. */
const municipalities = {
  waterrijk: { code: '9901', name: 'Waterrijk', postcodes: ['1901', '1902', '1903', '1904', '1905', '1906'] },
  duinbeek: { code: '9902', name: 'Duinbeek', postcodes: ['1911', '1912', '1913', '1914', '1915'] },
  oosterhage: { code: '9903', name: 'Oosterhage', postcodes: ['1921', '1922', '1923', '1924'] },
  veldzicht: { code: '9904', name: 'Veldzicht', postcodes: ['1931', '1932'] },
} as const
type Municipality = keyof typeof municipalities

/** Regions that cut across each other, as real ones do: by municipality, or by postcode as a samenwerkingsverband does. */
const regions = [
  {
    kind: 'swv-po',
    code: 'PO2991',
    name: 'Waterrijk PO',
    postcodes: ['1901', '1902', '1903', '1904', '1905', '1906', '1911', '1912'],
  },
  {
    kind: 'swv-po',
    code: 'PO2992',
    name: 'Hageland PO',
    postcodes: ['1913', '1914', '1915', '1921', '1922', '1923', '1924', '1931', '1932'],
  },
  {
    kind: 'swv-vo',
    code: 'VO2991',
    name: 'Meerland VO',
    postcodes: ['1901', '1902', '1903', '1904', '1905', '1906', '1911', '1912', '1913', '1914', '1915', '1921', '1922'],
  },
  { kind: 'swv-vo', code: 'VO2992', name: 'Hageland VO', postcodes: ['1923', '1924', '1931', '1932'] },
  { kind: 'rmc', code: '99', name: 'Hageland', parts: ['oosterhage', 'veldzicht'] },
  { kind: 'youth-region', code: 'JZ91', name: 'Meerland Noord', parts: ['waterrijk', 'oosterhage'] },
  { kind: 'youth-region', code: 'JZ92', name: 'Meerland Zuid', parts: ['duinbeek', 'veldzicht'] },
  { kind: 'ggd', code: 'GG91', name: 'GGD Meerland', parts: ['waterrijk', 'duinbeek', 'oosterhage', 'veldzicht'] },
  {
    kind: 'veilig-thuis',
    code: 'VT91',
    name: 'Veilig Thuis Meerland',
    parts: ['waterrijk', 'duinbeek', 'oosterhage', 'veldzicht'],
  },
] as const satisfies readonly {
  kind: string
  code: string
  name: string
  postcodes?: readonly string[]
  parts?: readonly Municipality[]
}[]

/** Who works for which area, beside those of the cast. */
const organisations: readonly { kind: string; name: string; place: string; serves?: string }[] = [
  { kind: 'municipality', name: 'Gemeente Duinbeek', place: 'Duinbeek', serves: '9902' },
  { kind: 'municipality', name: 'Gemeente Oosterhage', place: 'Oosterhage', serves: '9903' },
  { kind: 'municipality', name: 'Gemeente Veldzicht', place: 'Veldzicht', serves: '9904' },
  { kind: 'youth-team', name: 'Jeugdteam Veldzicht', place: 'Veldzicht', serves: '9904' },
  { kind: 'samenwerkingsverband', name: 'Samenwerkingsverband Hageland PO', place: 'Oosterhage', serves: 'PO2992' },
  { kind: 'samenwerkingsverband', name: 'Samenwerkingsverband Meerland VO', place: 'Waterrijk', serves: 'VO2991' },
  { kind: 'samenwerkingsverband', name: 'Samenwerkingsverband Hageland VO', place: 'Oosterhage', serves: 'VO2992' },
  { kind: 'rmc', name: 'Doorstroompunt Hageland', place: 'Oosterhage', serves: '99' },
  { kind: 'leerplicht', name: 'Leerplicht Hageland', place: 'Oosterhage', serves: '9903' },
  { kind: 'jgz', name: 'Jeugdgezondheid Meerland', place: 'Waterrijk', serves: 'GG91' },
  { kind: 'social-work', name: 'Schoolmaatschappelijk werk Meerland', place: 'Duinbeek' },
  { kind: 'general-practice', name: 'Huisartsenpraktijk De Kade', place: 'Waterrijk' },
  { kind: 'preschool', name: 'Peuterspeelzaal Het Kuikentje', place: 'Duinbeek' },
  { kind: 'youth-work', name: 'Jongerenwerk Oosterhage', place: 'Oosterhage' },
  { kind: 'complaints-committee', name: 'Klachtencommissie Onderwijs Meerland', place: 'Waterrijk' },
]
const boards = [
  'Stichting Waterrijk Primair',
  'Stichting De Brug',
  'Stichting Hageland Onderwijs',
  'Voortgezet Onderwijs Meerland',
]
/** The school that moved to another board on this day: last year it was governed by the one before. */
const boardChangedOn = '2026-01-01'
const teamSize = 20

interface NewSchool {
  id: string
  name: string
  sector: 'PO' | 'VO' | 'MBO'
  municipality: Municipality
  postcode: string
  board: number
}

/**
 * Grows the region of the cast to the size of practice P5: three municipalities, 52 primary and 5 secondary schools and one mbo,
 * regions that cut across, and a team of twenty.
 */
export async function growRegion(database: Database, newId: () => string, region: Region): Promise<void> {
  await database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_owner`.execute(db)
    const areas = await growAreas(db, newId, region)
    await growOrganisations(db, newId, areas)
    const schools = await growSchools(db, newId, region, areas)
    const team = await growTeam(db, newId, region)
    await growContacts(db, newId, { region, schools, team })
  })
}

type Areas = ReadonlyMap<string, string>

/** The areas by their code; those of the cast keep theirs. */
async function growAreas(db: Sql, newId: () => string, region: Region): Promise<Areas> {
  const ids = new Map<string, string>([['9901', region.areas.waterrijk]])
  const add = async (kind: string, code: string, name: string, postcodes: readonly string[]) => {
    const id = ids.get(code) ?? newId()
    if (!ids.has(code))
      await sql`insert into playing_field.areas (id, kind, code, name, from_on) values (${id}, ${kind}, ${code}, ${name}, ${since})`.execute(
        db,
      )
    ids.set(code, id)
    for (const postcode of postcodes)
      await sql`insert into playing_field.area_postcodes (area_id, postcode4, from_on) values (${id}, ${postcode}, ${since})`.execute(
        db,
      )
    return id
  }
  const addPart = (area: string, part: string) =>
    sql`insert into playing_field.area_parts (area_id, part_id, from_on) values (${area}, ${part}, ${since})
      on conflict do nothing`.execute(db)
  for (const { code, name, postcodes } of Object.values(municipalities))
    await add('municipality', code, name, postcodes)
  for (const one of regions) {
    const id = await add(one.kind, one.code, one.name, 'postcodes' in one ? one.postcodes : [])
    for (const part of 'parts' in one ? one.parts : []) await addPart(id, ids.get(municipalities[part].code) as string)
  }
  const cast: readonly [AreaKey, Municipality][] = [
    ['cooperation', 'duinbeek'],
    ['cooperation', 'oosterhage'],
    ['doorstroompunt', 'duinbeek'],
  ]
  for (const [area, part] of cast) await addPart(region.areas[area], ids.get(municipalities[part].code) as string)
  const serve = (organisation: string, code: string) => relate(db, organisation, ids.get(code) as string, 'serves')
  for (const code of ['9902', '9903']) await serve(region.organisations.team, code)
  await serve(region.organisations.swv, 'PO2991')
  await serve(region.organisations.veiligThuis, 'VT91')
  await serve(region.organisations.leerplicht, '9902')
  await sql`update playing_field.organisations set place = 'Meerland' where kind = 'veilig-thuis'`.execute(db)
  return ids
}

const relate = (db: Sql, organisation: string, area: string, relation: 'lies-in' | 'serves' | 'takes-part') =>
  sql`insert into playing_field.organisation_areas (organisation_id, area_id, relation, from_on)
    values (${organisation}, ${area}, ${relation}, ${since})`.execute(db)

async function addOrganisation(
  db: Sql,
  one: { id: string; kind: string; name: string; place: string; sector?: string; postcode?: string },
) {
  await sql`insert into playing_field.organisations (id, kind, name, place, sector, postcode)
    values (${one.id}, ${one.kind}, ${one.name}, ${one.place}, ${one.sector ?? null}, ${one.postcode ?? null})`.execute(
    db,
  )
}

async function growOrganisations(db: Sql, newId: () => string, areas: Areas): Promise<void> {
  for (const { serves, ...one } of organisations) {
    const id = newId()
    await addOrganisation(db, { id, ...one })
    if (serves) await relate(db, id, areas.get(serves) as string, 'serves')
  }
}

/** Half of the primary schools in Waterrijk, the others in the two neighbours; everything in turn, so that it is the same each time. */
function newSchools(newId: () => string): NewSchool[] {
  const spread: readonly Municipality[] = ['waterrijk', 'duinbeek', 'waterrijk', 'oosterhage']
  const primary = primaryNames.map((name, turn): NewSchool => {
    const municipality = spread[turn % spread.length] as Municipality
    return { ...placed(turn, municipality), id: newId(), name, sector: 'PO', board: turn % 3 }
  })
  const secondary = secondaryNames.map((name, turn): NewSchool => {
    const municipality = (['waterrijk', 'duinbeek', 'oosterhage', 'waterrijk'] as const)[turn] as Municipality
    return { ...placed(turn + 2, municipality), id: newId(), name, sector: 'VO', board: 3 }
  })
  return [
    ...primary,
    ...secondary,
    { ...placed(1, 'waterrijk'), id: newId(), name: 'Mbo Meerland', sector: 'MBO', board: 3 },
  ]
}

function placed(turn: number, municipality: Municipality) {
  const { postcodes } = municipalities[municipality]
  return { municipality, postcode: `${postcodes[turn % postcodes.length]}${'ABCDEGHJKLMNPRSTVWXZ'[turn % 20]}A` }
}

async function growSchools(db: Sql, newId: () => string, region: Region, areas: Areas): Promise<NewSchool[]> {
  const boardIds = boards.map(() => newId())
  for (const [index, name] of boards.entries()) {
    const id = boardIds[index] as string
    await addOrganisation(db, { id, kind: 'school-board', name, place: 'Meerland' })
    await identify(db, id, 'BOARD', `9900${index + 1}`)
  }
  const schools = newSchools(newId)
  for (const [index, school] of schools.entries()) {
    const { id, name, sector, municipality, postcode, board } = school
    const { code, name: place } = municipalities[municipality]
    await addOrganisation(db, { id, kind: 'school', name, place, sector, postcode })
    const brin = `99X${String.fromCharCode(65 + (index % 26))}`
    await identify(db, id, 'BRIN', brin)
    await identify(db, id, 'VESTIGING', `${brin}${String(Math.floor(index / 26)).padStart(2, '0')}`)
    await relate(db, id, areas.get(code) as string, 'lies-in')
    await relate(db, id, region.areas.cooperation, 'takes-part')
    await govern(db, id, { boardIds, board, hasMoved: index === 3 })
  }
  const { wilgenhof, kompas, vakcollege } = region.organisations
  for (const [id, board] of [
    [wilgenhof, 0],
    [kompas, 1],
    [vakcollege, 3],
  ] as const)
    await govern(db, id, { boardIds, board, hasMoved: false })
  for (const [index, id] of [wilgenhof, kompas, vakcollege].entries())
    await identify(db, id, 'VESTIGING', `99YA0${index}`)
  return schools
}

const identify = (db: Sql, organisation: string, scheme: string, value: string) =>
  sql`insert into playing_field.identifiers (organisation_id, scheme, value, from_on) values (${organisation}, ${scheme}, ${value}, ${since})`.execute(
    db,
  )

async function govern(
  db: Sql,
  school: string,
  { boardIds, board, hasMoved }: { boardIds: string[]; board: number; hasMoved: boolean },
): Promise<void> {
  const governs = (index: number, from: string, until: string | null) =>
    sql`insert into playing_field.boards (organisation_id, board_id, from_on, until_on)
      values (${school}, ${boardIds[index]}, ${from}, ${until})`.execute(db)
  if (!hasMoved) await governs(board, since, null)
  else {
    await governs((board + 1) % 3, since, '2025-12-31')
    await governs(board, boardChangedOn, null)
  }
}

interface Person {
  accountId: string
  name: string
}

/** Invented names in turn: each differs from the one before in both parts. */
function personNamed(turn: number, newId: () => string): Person {
  const given = givenNames[turn % givenNames.length]
  const family = familyNames[(turn * 7 + Math.floor(turn / givenNames.length)) % familyNames.length]
  return { accountId: newId(), name: `${given} ${family}` }
}

async function employ(db: Sql, { accountId, name }: Person, organisation: string, role: string): Promise<void> {
  await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${accountId}, 'professional', ${name}, ${grownSince}::date)`.execute(
    db,
  )
  await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on) values (${accountId}, ${organisation}, ${role}, ${grownSince})`.execute(
    db,
  )
}

async function growTeam(db: Sql, newId: () => string, region: Region): Promise<Person[]> {
  const { noah, youssef } = region.people
  const added = Array.from({ length: teamSize - 2 }, (_, turn) => personNamed(turn, newId))
  for (const one of added) await employ(db, one, region.organisations.team, 'WIJKTEAM')
  return [noah, youssef, ...added]
}

async function growContacts(
  db: Sql,
  newId: () => string,
  { region, schools, team }: { region: Region; schools: NewSchool[]; team: Person[] },
): Promise<void> {
  const contact = (school: string, task: string, account: string, organisation: string, role: string) =>
    sql`insert into playing_field.contacts (school_id, task, account_id, organisation_id, role, from_on)
      values (${school}, ${task}, ${account}, ${organisation}, ${role}, ${grownSince})`.execute(db)
  for (const [index, school] of schools.entries()) {
    const lead = personNamed(index + teamSize, newId)
    await employ(db, lead, school.id, 'SCHOOL_IB_ZOCO')
    await contact(school.id, 'school-care-lead', lead.accountId, school.id, 'SCHOOL_IB_ZOCO')
    const [fixed, standIn] = [team[(index + 2) % team.length], team[(index + 3) % team.length]] as [Person, Person]
    await contact(school.id, 'contact', fixed.accountId, region.organisations.team, 'WIJKTEAM')
    await contact(school.id, 'stand-in', standIn.accountId, region.organisations.team, 'WIJKTEAM')
  }
}
