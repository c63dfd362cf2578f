import type { AreaKind } from '../../areas/vocabulary.ts'
import { areasIn, type Mapping } from './mapping.ts'
import { areaKind, areaList, postcode4 } from './readers.ts'

/** Areas of every kind, and of which others they are part. */
export const areas: Mapping = {
  columns: [
    { field: 'kind', title: 'Soort', isNeeded: true, example: 'gemeente', read: areaKind },
    { field: 'code', title: 'Code', isNeeded: true, example: '9901' },
    { field: 'name', title: 'Naam', isNeeded: true, example: 'Waterrijk' },
    { field: 'partOf', title: 'Deel van', example: 'rmc:98|ggd:GG91', read: areaList },
  ],
  wanted: (row) => ({
    target: 'area',
    line: row.line,
    kind: row.value('kind') as AreaKind,
    code: row.value('code') ?? '',
    name: row.value('name') ?? '',
    partOf: areasIn(row.value('partOf')),
    column: row.column('partOf'),
  }),
}

/** Which postcodes lie in an area. What the file says of a postcode and a kind of area is all there is of that kind. */
export const postcodes: Mapping = {
  columns: [
    {
      field: 'postcode4',
      title: 'Postcode4',
      aliases: ['PC4', 'Postcode'],
      isNeeded: true,
      example: '1901',
      read: postcode4,
    },
    { field: 'kind', title: 'Soort', aliases: ['Soort gebied'], isNeeded: true, example: 'swv-po', read: areaKind },
    { field: 'code', title: 'Code', aliases: ['Gebiedscode'], isNeeded: true, example: 'PO2991' },
  ],
  wanted: (row) => ({
    target: 'postcode',
    line: row.line,
    postcode4: row.value('postcode4') ?? '',
    kind: row.value('kind') as AreaKind,
    code: row.value('code') ?? '',
    column: row.column('code'),
  }),
}
