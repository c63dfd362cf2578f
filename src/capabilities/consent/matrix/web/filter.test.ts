import { expect, it } from 'vitest'
import type { ConsentMatrix, MatrixCell } from '../../contract.ts'
import { type Filter, filtered } from './filter.ts'

const cell = (subjectId: string, category: MatrixCell['category'], partyId: string, state: MatrixCell['state']) => ({
  ...{ subjectId, category, partyId, state },
  ...{ level: null, until: null, reason: null, waitingFor: [] },
})
const matrix: ConsentMatrix = {
  subjects: [
    { id: 'elif', name: 'Elif' },
    { id: 'kerem', name: 'Kerem' },
  ],
  categories: ['SUPPORT_NEED', 'CRIMINAL'],
  parties: ['school', 'jgz'].map((id) => ({ id, party: 'school', name: id, role: 'JGZ', organisation: id })),
  cells: [
    cell('elif', 'SUPPORT_NEED', 'school', 'open'),
    cell('elif', 'SUPPORT_NEED', 'jgz', 'closed'),
    cell('kerem', 'SUPPORT_NEED', 'school', 'closed'),
    cell('kerem', 'SUPPORT_NEED', 'jgz', 'closed'),
    cell('elif', 'CRIMINAL', 'school', 'never'),
    cell('elif', 'CRIMINAL', 'jgz', 'never'),
  ],
}
const all: Filter = { subjectId: '', partyId: '', show: 'all' }
const kept = (filter: Partial<Filter>) =>
  filtered(matrix, { ...all, ...filter }).blocks.map((one) => [one.subject.id, one.lines.map((line) => line.category)])

it('a kind of information that is for nobody has no line', () => {
  expect(kept({})).toEqual([
    ['elif', ['SUPPORT_NEED']],
    ['kerem', ['SUPPORT_NEED']],
  ])
})

it('one person, one party, or only what is open', () => {
  expect(kept({ subjectId: 'kerem' })).toEqual([['kerem', ['SUPPORT_NEED']]])
  expect(kept({ show: 'open' })).toEqual([['elif', ['SUPPORT_NEED']]])
  expect(kept({ partyId: 'jgz', show: 'open' })).toEqual([])
  expect(filtered(matrix, { ...all, partyId: 'jgz' }).parties.map((one) => one.id)).toEqual(['jgz'])
})
