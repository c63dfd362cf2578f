import { expect, test } from 'vitest'
import { readFile } from './read-file.ts'
import { within } from './within.ts'

const file = (...rows: string[]) => {
  const header = 'SOORT PO;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;GEMEENTENUMMER\n'
  const read = readFile('duo-vestigingen', new TextEncoder().encode(header + rows.map((row) => `${row}\n`).join('')))
  if (Array.isArray(read)) throw new Error('not read')
  return read
}
const ours = new Set(['9901'])
const linesOf = ({ rows }: ReturnType<typeof within>) => rows.wanted.map(({ line }) => line)

test('imports-17 rows of other municipalities are left out, and a fault in one of them is no fault', () => {
  const read = file(
    'Bo;99TA;99TA00;Dichtbij;99083;9901',
    'Bo;99TB;99TB00;Ver;99083;9902',
    'Bo;99TC;99TC;Ver en fout;99083;9902',
    'Bo;99TD;99TD;Dichtbij en fout;99083;9901',
  )
  const kept = within(read, ours, new Set())
  expect([linesOf(kept), kept.faults.map(({ line }) => line), kept.leftOut]).toEqual([[2], [5], 2])
})

test('imports-17 a row that does not tell where it lies stays, with its fault', () => {
  const kept = within(file('Bo;99TB;99TB00;Ergens;99083;Amsterdam'), ours, new Set())
  expect([kept.faults.map(({ line }) => line), kept.leftOut]).toEqual([[2], 0])
})

test('imports-17 a school that is here already is followed when it moves away', () => {
  const kept = within(file('Bo;99TB;99TB00;Verhuisd;99083;9902'), ours, new Set(['99TB00']))
  expect([linesOf(kept), kept.leftOut]).toEqual([[2], 0])
})

test('imports-04 imports-17 what lies elsewhere is in the file all the same: it did not vanish', () => {
  const kept = within(file('Bo;99TB;99TB00;Ver;99083;9902'), ours, new Set())
  expect([...(kept.rows.full?.named ?? [])]).toEqual(['99TB00'])
})
