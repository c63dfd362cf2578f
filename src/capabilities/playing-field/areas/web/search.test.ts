import { expect, it } from 'vitest'
import { layersOf, placeOf, readSearch } from './search.ts'

const id = '0190a5c2-7d3e-7000-8000-000000000001'

it('an address says school, day and layers; what it does not know is left out', () => {
  expect(
    readSearch({ school: id, gemeente: id, dag: '2025-12-31', laag: 'rmc', grens: 'swv-po,province', x: 1 }),
  ).toEqual({
    school: id,
    dag: '2025-12-31',
    laag: 'rmc',
    grens: 'swv-po',
  })
  expect(readSearch({ school: '../etc', dag: '2026-02-30', laag: 'province', grens: 7, scholen: 'aan' })).toEqual({})
})

it('a school goes before a municipality, and without either it is the whole field', () => {
  expect(placeOf({ school: id })).toEqual({ kind: 'school', id })
  expect(placeOf({ gemeente: id })).toEqual({ kind: 'municipality', id })
  expect(placeOf({})).toBeUndefined()
})

it('the kind that fills the map has no border of its own, and no border at all can be chosen', () => {
  expect(layersOf({})).toEqual({ fill: 'municipality', borders: ['swv-po'], hasSchools: true })
  expect(layersOf({ laag: 'swv-po' }).borders).toEqual(['municipality'])
  expect(layersOf({ laag: 'rmc', grens: 'rmc,ggd' }).borders).toEqual(['ggd'])
  expect(layersOf(readSearch({ grens: 'geen' })).borders).toEqual([])
})
