import type { Scheme } from '../../organisations/identifiers.ts'
import { type OrganisationKind, organisationKinds } from '../../organisations/vocabulary.ts'
import type { Column, Row } from '../columns.ts'
import { areasIn, type Mapping } from './mapping.ts'
import { areaList, identifier, oneOf, phone, postcode, website } from './readers.ts'

/** As people here call them. */
const spoken: Readonly<Record<string, OrganisationKind>> = {
  jeugdteam: 'youth-team',
  wijkteam: 'youth-team',
  schoolbestuur: 'school-board',
  jeugdgezondheid: 'jgz',
  jeugdhulp: 'care-provider',
  gemeente: 'municipality',
  doorstroompunt: 'rmc',
  'veilig thuis': 'veilig-thuis',
  schoolmaatschappelijk: 'social-work',
  expertteam: 'expert-team',
  huisarts: 'general-practice',
  peuteropvang: 'preschool',
  jongerenwerk: 'youth-work',
  klachtencommissie: 'complaints-committee',
}

const numbers: readonly [field: string, title: string, Scheme, example: string][] = [
  ['board', 'Bestuursnummer', 'BOARD', ''],
  ['municipality', 'Gemeentecode', 'MUNICIPALITY', ''],
  ['swv', 'SWV-code', 'SWV', ''],
  ['rmc', 'RMC-code', 'RMC', ''],
  ['oin', 'OIN', 'OIN', ''],
  ['kvk', 'KvK', 'KVK', '99000099'],
  ['agb', 'AGB', 'AGB', ''],
  ['rsin', 'RSIN', 'RSIN', ''],
]

const columns: readonly Column[] = [
  { field: 'kind', title: 'Soort', isNeeded: true, example: 'jeugdteam', read: oneOf(organisationKinds, spoken) },
  { field: 'name', title: 'Naam', isNeeded: true, example: 'Jeugdteam De Haven' },
  { field: 'place', title: 'Plaats', aliases: ['PLAATSNAAM'], example: 'Waterrijk' },
  { field: 'street', title: 'Straat', aliases: ['ADRES'], example: 'Kade 3' },
  { field: 'postcode', title: 'Postcode', example: '1901AB', read: postcode },
  { field: 'phone', title: 'Telefoon', aliases: ['TELEFOONNUMMER'], example: '0123 456789', read: phone },
  { field: 'website', title: 'Website', aliases: ['INTERNETADRES'], example: 'www.voorbeeld.nl', read: website },
  ...numbers.map(([field, title, scheme, example]) => ({ field, title, example, read: identifier(scheme) })),
  { field: 'serves', title: 'Werkt voor', example: 'gemeente:9901', read: areaList },
]

/** Organisations of every kind. Without a number one is known by kind, name and place. */
export const organisations: Mapping = {
  columns,
  wanted: (row) => ({
    target: 'organisation',
    line: row.line,
    kind: row.value('kind') as OrganisationKind,
    facts: {
      name: row.value('name') ?? '',
      ...{ place: row.value('place'), street: row.value('street'), postcode: row.value('postcode') },
      ...{ phone: row.value('phone'), website: row.value('website') },
    },
    identifiers: numbers.flatMap(([field, , scheme]) => {
      const value = row.value(field)
      return value === undefined ? [] : [{ scheme, value, column: row.column(field) }]
    }),
    areas: served(row),
  }),
}

function served(row: Row) {
  const codes = areasIn(row.value('serves'))
  return codes.length > 0 ? [{ relation: 'serves' as const, kind: null, codes, column: row.column('serves') }] : []
}
