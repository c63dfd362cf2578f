import { roles, rolesAsSpoken } from '../../organisations/roles.ts'
import type { Mapping } from './mapping.ts'
import { date, oneOf } from './readers.ts'

/** Professionals, and where they work in which role. Someone is known by name at an organisation, this one or the one named beside it; nothing secret stands in the file. */
export const people: Mapping = {
  columns: [
    { field: 'name', title: 'Naam', isNeeded: true, example: 'Robin de Voorbeeld' },
    { field: 'organisation', title: 'Organisatie', isNeeded: true, example: 'Jeugdteam De Haven' },
    { field: 'role', title: 'Rol', isNeeded: true, example: 'jeugdteam', read: oneOf(roles, rolesAsSpoken) },
    { field: 'from', title: 'Vanaf', aliases: ['Van', 'Ingangsdatum'], example: '2026-08-01', read: date },
    { field: 'until', title: 'Tot en met', aliases: ['Tot', 'Einddatum'], example: '', read: date },
    { field: 'knownAt', title: 'Werkt of werkte al bij', aliases: ['Bekend bij', 'Vorige organisatie'], example: '' },
  ],
  wanted: (row) => ({
    target: 'person',
    line: row.line,
    name: row.value('name') ?? '',
    organisation: row.value('organisation') ?? '',
    role: row.value('role') ?? '',
    knownAt: row.value('knownAt'),
    ...{ fromOn: row.value('from'), untilOn: row.value('until') },
    columns: {
      ...{ name: row.column('name'), organisation: row.column('organisation') },
      ...{ role: row.column('role'), knownAt: row.column('knownAt'), until: row.column('until') },
    },
  }),
}
