// What is sent as a file with reference data.
import { randomUUID } from 'node:crypto'
import type { Person } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function importsRequests(): Record<string, Sent> {
  return {
    'playing-field_getImportTemplate': { prepare: async () => ({ kind: 'areas' }) },
    'playing-field_lookAtImport': {
      body: areasFile,
      contentType: 'text/csv',
      prepare: async () => ({ kind: 'areas' }),
    },
    'playing-field_getImport': { prepare: sentFile },
    'playing-field_applyImport': { body: { acceptFaulty: false, endVanished: false }, prepare: sentFile },
  }
}

const areasFile = Buffer.from('Soort;Code;Naam\nggd;GG96;GGD van de proef\n')

const sentFile = async (person: Person) => {
  const sent = await person.send<{ id?: string }>('POST', '/import-files/areas', areasFile, {
    'content-type': 'text/csv',
  })
  return { importId: sent.body.id ?? randomUUID() }
}
