import type { Column, Table } from '../columns.ts'
import type { Mapping } from './mapping.ts'
import { schoolColumns, schoolOf } from './schools.ts'

/** Only one of DUO's files has this column, and tells by it of which sector it is. */
const tells: readonly Column[] = [
  { field: 'ofSecondary', title: 'ONDERWIJSSTRUCTUUR', example: '' },
  { field: 'ofVocational', title: 'MBO INSTELLINGSSOORT CODE', example: '' },
]

const asNeeded = ['brin', 'board', 'municipality']

/** Vestigingen as DUO publishes them (open data, CC0; domain-nl §8): the whole of one sector of the country, or of a part that somebody cut out. */
export const duoVestigingen: Mapping = {
  source: 'duo-vestigingen',
  columns: [...schoolColumns.map((one) => (asNeeded.includes(one.field) ? { ...one, isNeeded: true } : one)), ...tells],
  check: (table) =>
    sectorOf(table) || table.hasColumn('sector')
      ? []
      : [
          {
            code: 'missing-column',
            line: 1,
            column: 'Sector',
            about: 'Sector, SOORT PO, ONDERWIJSSTRUCTUUR, MBO INSTELLINGSSOORT CODE',
          },
        ],
  wanted: (row, table) => schoolOf(row, row.value('sector') ?? sectorOf(table)),
}

function sectorOf(table: Table): 'VO' | 'MBO' | undefined {
  if (table.hasColumn('ofVocational')) return 'MBO'
  return table.hasColumn('ofSecondary') ? 'VO' : undefined
}
