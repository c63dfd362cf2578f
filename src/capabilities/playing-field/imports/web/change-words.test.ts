import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { FieldChange } from '../contract.ts'
import { factsOf, titleOf } from './change-words.ts'
import { nl } from './text.nl.ts'

// The texts are those of a page in Dutch.
vi.hoisted(() => Object.assign(globalThis, { document: { documentElement: { lang: 'nl' } } }))

const [team, school, board, noah] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
]
const names = {
  [team]: 'Jeugdteam Waterrijk',
  [school]: 'De Wilgenhof',
  [board]: 'Stichting De Brug',
  [noah]: 'Noah Willems',
}
const said = (what: string, about: FieldChange['about']) => {
  const change = { at: '2026-11-16T09:00:00.000Z', by: 'Wout Smit', what, about, names }
  return [titleOf(change), ...factsOf(change)]
}

test('imports-15 every deed that is written down has its words', () => {
  const capabilities = join(import.meta.dirname, '../../..')
  const sources = globSync('**/*.ts', { cwd: capabilities }).map((file) =>
    readFileSync(join(capabilities, file), 'utf8'),
  )
  const deeds = sources.flatMap((source) =>
    [...source.matchAll(/noteChange\(\s*([^,]+),/g)].map(([, what = '']) => what),
  )
  const codes = deeds.flatMap((what) => [...what.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code))
  expect(codes.length).toBeGreaterThan(20)
  expect([...new Set(codes)].filter((code) => nl.changes.what[code] === undefined)).toEqual([])
})

test('imports-15 a deed is told by names and days, not by numbers of our own', () => {
  const link = {
    organisationId: school,
    name: 'De Wilgenhof',
    link: 'board',
    as: null,
    to: board,
    fromOn: '2027-01-01',
  }
  expect(said('link-begun', link)).toEqual([
    'Toegevoegd bij De Wilgenhof',
    'Bestuur: Stichting De Brug',
    'vanaf 1 januari 2027',
  ])
  const number = { ...link, link: 'identifier', as: 'KVK', to: '99000001' }
  expect(said('link-begun', number)[1]).toBe('KvK: 99000001')
  expect(
    said('school-handed-over', { schoolId: school, task: 'contact', accountId: noah, fromOn: '2026-12-01' }),
  ).toEqual([
    'School overgedragen bij De Wilgenhof',
    ...['Vaste contactpersoon', 'Noah Willems', 'vanaf 1 december 2026'],
  ])
  expect(
    said('school-holiday', { place: 'Waterrijk', name: 'Zomervakantie', fromOn: '2026-07-11', untilOn: '2026-08-23' }),
  ).toEqual([
    'Schoolvakantie toegevoegd: Zomervakantie',
    ...['Waterrijk', 'vanaf 11 juli 2026', 'tot en met 23 augustus 2026'],
  ])
  expect(said('absence-noted', { organisationId: team })).toEqual(['Afwezigheid genoteerd bij Jeugdteam Waterrijk'])
})

test('imports-15 of what was overwritten stands what it was and what it became', () => {
  const details = [{ field: 'street', from: null, to: 'Kade 1' }]
  expect(said('organisation-changed', { organisationId: school, name: 'De Wilgenhof', details })).toEqual([
    'Naam en adres gewijzigd bij De Wilgenhof',
    'Straat en huisnummer: niets → Kade 1',
  ])
})

test('imports-15 what has no name any more is left out, never shown as a number', () => {
  const gone = '00000000-0000-4000-8000-000000000009'
  expect(said('school-taken', { schoolId: gone, task: 'regie', accountId: gone })).toEqual([
    'Contactpersoon geworden',
    'Voor vragen over de regie',
  ])
})
