// What must be refused about files with reference data, by name.
import { randomUUID } from 'node:crypto'
import type { Bad } from '../bad-cases.ts'

export function badImports(): Record<string, () => Bad> {
  return {
    'a file for another kind than there is': () => ({
      by: 'wout',
      path: '/import-files/families',
      body: Buffer.from('Naam\nx\n'),
      headers: { 'content-type': 'text/csv' },
      status: 404,
    }),
    'a file that is called JSON': () => ({
      ...{ by: 'wout', path: '/import-files/areas', body: {}, status: 415, code: 'playing-field.file-kind' },
    }),
    'a file for municipalities that are neither one’s own nor all': () => ({
      by: 'wout',
      path: '/import-files/duo-vestigingen?municipalities=neighbours',
      body: Buffer.from('Naam\nx\n'),
      headers: { 'content-type': 'text/csv' },
      ...{ status: 400, field: 'municipalities' },
    }),
    'a file that is a form': () => ({
      by: 'wout',
      path: '/import-files/areas',
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
    }),
    'a file from a colleague who is no administrator': () => ({
      path: '/import-files/areas',
      body: Buffer.from('Soort;Code;Naam\nrmc;1;x\n'),
      headers: { 'content-type': 'text/csv' },
      status: 403,
    }),
    'saving a file that was never sent': () => ({
      by: 'wout',
      path: `/imports/${randomUUID()}/_apply`,
      body: { acceptFaulty: true, endVanished: true },
      status: 404,
    }),
  }
}
