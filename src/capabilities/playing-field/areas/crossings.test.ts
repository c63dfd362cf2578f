import { describe, expect, it } from 'vitest'
import { areasAround, crossingsOf, type FieldFacts, fieldOn } from './crossings.ts'
import type { AreaKind } from './vocabulary.ts'

const always = { fromOn: '2024-08-01', untilOn: null }
const area = (kind: AreaKind, id: string) => ({ ...always, id, kind, code: id, name: id })
const lying = (areaId: string, ...postcodes: string[]) =>
  postcodes.map((postcode4) => ({ ...always, areaId, postcode4 }))
const made = (areaId: string, ...parts: string[]) => parts.map((partId) => ({ ...always, areaId, partId }))

/** North is wholly in swv A; South lies in A and B; a youth region holds both; the GGD holds that region. */
const facts: FieldFacts = {
  areas: [
    area('municipality', 'north'),
    area('municipality', 'south'),
    area('swv-po', 'A'),
    area('swv-po', 'B'),
    area('youth-region', 'youth'),
    area('ggd', 'health'),
  ],
  parts: [...made('youth', 'north', 'south'), ...made('health', 'youth')],
  postcodes: [
    ...lying('north', '1001', '1002'),
    ...lying('south', '1003', '1004'),
    ...lying('A', '1001', '1002', '1003'),
    ...lying('B', '1004', '1005'),
  ],
}
const day = '2026-11-16'
const field = fieldOn(facts, day)
const around = (id: string, given = field) =>
  areasAround(given, id).map(({ area: other, isWhole, pieces }) => [other.id, isWhole, pieces.join(' ')])

describe('playing-field-61 what an area is made of follows from what holds that day', () => {
  it('a region is made of the postcodes of its parts, and of their parts', () => {
    expect([...(field.territories.get('health') ?? [])].map(([piece]) => piece)).toEqual([
      '1001',
      '1002',
      '1003',
      '1004',
    ])
  })

  it('an area of which nothing smaller is known is a piece of its own, in every region that holds it', () => {
    const bare = fieldOn({ ...facts, postcodes: [] }, day)
    expect(around('north', bare)).toEqual([
      ['youth', true, 'north'],
      ['health', true, 'north'],
    ])
  })

  it('areas, parts and postcodes of another day are left out', () => {
    const moved: FieldFacts = {
      areas: facts.areas.map((one) => (one.id === 'health' ? { ...one, untilOn: '2025-12-31' } : one)),
      parts: facts.parts.map((one) => (one.partId === 'south' ? { ...one, fromOn: '2026-01-01' } : one)),
      postcodes: facts.postcodes.map((one) =>
        one.postcode4 === '1003' && one.areaId === 'A' ? { ...one, untilOn: '2025-12-31' } : one,
      ),
    }
    expect(around('south', fieldOn(moved, '2025-12-31')).map(([id]) => id)).toEqual(['A', 'B'])
    expect(around('south', fieldOn(moved, '2026-01-01')).map(([id]) => id)).toEqual(['B', 'youth'])
  })

  it('since when is the last of the steps that lead there', () => {
    const later = facts.parts.map((one) => (one.areaId === 'health' ? { ...one, fromOn: '2025-03-01' } : one))
    const touches = areasAround(fieldOn({ ...facts, parts: later }, day), 'north')
    expect(touches.map(({ area: { id }, sinceOn }) => [id, sinceOn])).toEqual([
      ['A', '2024-08-01'],
      ['youth', '2024-08-01'],
      ['health', '2025-03-01'],
    ])
  })

  it('regions that hold each other do not go round for ever', () => {
    const round = fieldOn({ ...facts, parts: [...facts.parts, ...made('youth', 'health')] }, day)
    expect(around('health', round).map(([id]) => id)).toContain('youth')
  })
})

describe('playing-field-62 an area is wholly in another when that one has each of its pieces', () => {
  it('North is wholly in A; South is partly in A and partly in B, each with its postcodes', () => {
    expect(around('north')).toEqual([
      ['A', true, '1001 1002'],
      ['youth', true, '1001 1002'],
      ['health', true, '1001 1002'],
    ])
    expect(around('south')).toEqual([
      ['A', false, '1003'],
      ['B', false, '1004'],
      ['youth', true, '1003 1004'],
      ['health', true, '1003 1004'],
    ])
  })

  it('an area that is not there that day lies nowhere', () => {
    expect(areasAround(field, 'elsewhere')).toEqual([])
  })
})

describe('playing-field-63 two areas cut across each other when they share a piece and each has one that the other lacks', () => {
  it('each pair of kinds is counted and named from both sides; who holds another whole cuts across nothing', () => {
    expect(crossingsOf(field)).toEqual([
      {
        kind: 'municipality',
        otherKind: 'swv-po',
        cases: 2,
        straddling: [
          {
            areaId: 'south',
            touches: [
              { areaId: 'A', isWhole: false },
              { areaId: 'B', isWhole: false },
            ],
          },
        ],
        otherStraddling: [
          {
            areaId: 'A',
            touches: [
              { areaId: 'north', isWhole: true },
              { areaId: 'south', isWhole: false },
            ],
          },
          { areaId: 'B', touches: [{ areaId: 'south', isWhole: false }] },
        ],
      },
      {
        kind: 'swv-po',
        otherKind: 'youth-region',
        cases: 1,
        straddling: [{ areaId: 'B', touches: [{ areaId: 'youth', isWhole: false }] }],
        otherStraddling: [
          {
            areaId: 'youth',
            touches: [
              { areaId: 'A', isWhole: true },
              { areaId: 'B', isWhole: false },
            ],
          },
        ],
      },
      {
        kind: 'swv-po',
        otherKind: 'ggd',
        cases: 1,
        straddling: [{ areaId: 'B', touches: [{ areaId: 'health', isWhole: false }] }],
        otherStraddling: [
          {
            areaId: 'health',
            touches: [
              { areaId: 'A', isWhole: true },
              { areaId: 'B', isWhole: false },
            ],
          },
        ],
      },
    ])
  })

  it('where all borders coincide there is nothing to count', () => {
    const fitting = { ...facts, areas: facts.areas.filter(({ kind }) => kind !== 'swv-po') }
    expect(crossingsOf(fieldOn(fitting, day))).toEqual([])
  })

  it('a case is counted once, whichever of the two is looked at first', () => {
    const turned = fieldOn({ ...facts, areas: facts.areas.toReversed() }, day)
    expect(crossingsOf(turned).map(({ cases }) => cases)).toEqual([2, 1, 1])
  })
})
