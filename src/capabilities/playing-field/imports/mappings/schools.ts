import { sectors } from '../../organisations/vocabulary.ts'
import type { Column, Row } from '../columns.ts'
import type { WantedOrganisation } from '../wanted.ts'
import type { Mapping } from './mapping.ts'
import { identifier, oneOf, phone, postcode, website } from './readers.ts'

/** Words in which files say of which sector a school is. */
const spoken = {
  basisonderwijs: 'PO',
  bo: 'PO',
  sbo: 'PO',
  'speciaal basisonderwijs': 'PO',
  'voortgezet onderwijs': 'VO',
  'speciaal onderwijs': 'SO',
} as const

/** The columns of a place of a school. The aliases are those of DUO's open data, old and new. */
export const schoolColumns: readonly Column[] = [
  {
    field: 'name',
    title: 'Naam',
    aliases: ['VESTIGINGSNAAM', 'INSTELLINGSNAAM VESTIGING'],
    isNeeded: true,
    example: 'De Zonnewijzer',
  },
  {
    field: 'sector',
    title: 'Sector',
    aliases: ['SOORT PO', 'ONDERWIJSSECTOR'],
    example: 'PO',
    read: oneOf(sectors, spoken),
  },
  {
    field: 'brin',
    title: 'BRIN',
    aliases: ['BRIN NUMMER', 'BRINNUMMER', 'INSTELLINGSCODE'],
    example: '99QA',
    read: identifier('BRIN'),
  },
  {
    field: 'vestiging',
    title: 'Vestiging',
    aliases: ['VESTIGINGSNUMMER', 'VESTIGINGSCODE'],
    isNeeded: true,
    example: '99QA00',
    read: identifier('VESTIGING'),
  },
  {
    field: 'board',
    title: 'Bestuursnummer',
    aliases: ['BEVOEGD GEZAG NUMMER', 'BEVOEGD GEZAG CODE'],
    example: '99077',
    read: identifier('BOARD'),
  },
  { field: 'boardName', title: 'Bestuursnaam', aliases: ['BEVOEGD GEZAG NAAM'], example: 'Stichting Zonneschijn' },
  { field: 'street', title: 'Straat', aliases: ['STRAATNAAM'], example: 'Dorpsstraat' },
  { field: 'number', title: 'Huisnummer', aliases: ['HUISNUMMER-TOEVOEGING'], example: '1' },
  { field: 'postcode', title: 'Postcode', example: '1901AB', read: postcode },
  { field: 'place', title: 'Plaats', aliases: ['PLAATSNAAM'], example: 'Waterrijk' },
  {
    field: 'municipality',
    title: 'Gemeentecode',
    aliases: ['GEMEENTENUMMER'],
    example: '9901',
    read: identifier('MUNICIPALITY'),
  },
  { field: 'municipalityName', title: 'Gemeente', aliases: ['GEMEENTENAAM'], example: 'Waterrijk' },
  { field: 'phone', title: 'Telefoon', aliases: ['TELEFOONNUMMER'], example: '0123 456789', read: phone },
  { field: 'website', title: 'Website', aliases: ['INTERNETADRES'], example: 'www.voorbeeld.nl', read: website },
]

export function schoolOf(row: Row, sector: string | undefined): WantedOrganisation {
  const vestiging = row.value('vestiging') ?? ''
  const [board, municipality] = [row.value('board'), row.value('municipality')]
  const street = [row.value('street'), row.value('number')].filter((part) => part !== undefined).join(' ')
  return {
    target: 'organisation',
    line: row.line,
    kind: 'school',
    facts: {
      name: row.value('name') ?? '',
      sector,
      street: street || undefined,
      ...{ place: row.value('place'), postcode: row.value('postcode') },
      ...{ phone: row.value('phone'), website: row.value('website') },
    },
    identifiers: [
      { scheme: 'VESTIGING', value: vestiging, column: row.column('vestiging') },
      { scheme: 'BRIN', value: row.value('brin') ?? vestiging.slice(0, 4), column: row.column('brin') },
    ],
    ...(board ? { board: { number: board, name: row.value('boardName') ?? '', column: row.column('board') } } : {}),
    areas: municipality ? [municipalityOf(row, municipality)] : [],
  }
}

const municipalityOf = (row: Row, code: string) => ({
  relation: 'lies-in' as const,
  kind: 'municipality' as const,
  codes: [{ kind: 'municipality' as const, code, name: row.value('municipalityName') }],
  column: row.column('municipality'),
})

/** Schools from whatever list a region has. */
export const schools: Mapping = {
  columns: schoolColumns,
  wanted: (row) => schoolOf(row, row.value('sector')),
}
