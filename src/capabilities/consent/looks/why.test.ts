import { describe, expect, test } from 'vitest'
import { type Looked, rulesOf, whysOf } from './why.ts'

const looked = (part: Partial<Looked>): Looked => ({
  action: 'viewed',
  viewerKind: 'professional',
  hasRegie: false,
  grounds: [],
  ...part,
})

describe('why someone looked, in words that a family knows', () => {
  test.each([
    ['C-8', 'asked'],
    ['D02', 'duty'],
    ['D03', 'duty'],
    ['D04', 'report'],
    ['D05', 'report'],
    ['D06', 'report'],
    ['D07', 'court'],
    ['D08', 'inquiry'],
    ['D09', 'same-help'],
    ['D10', 'education'],
    ['D11', 'education'],
    ['D12', 'transfer'],
    ['D13', 'access-decision'],
    ['D14', 'consent'],
    ['D15', 'consent'],
    ['D16', 'consent'],
    ['D17', 'school-policy'],
    ['D18', 'consent'],
    ['D19', 'danger'],
    ['D20', 'emergency'],
    ['D25', 'figures'],
    ['oversight', 'oversight'],
  ] as const)('%s reads as %s', (ground, why) => {
    expect(whysOf(looked({ grounds: [ground] }))).toEqual([why])
  })

  test('a rule that is not known here reads as a duty of the law, never as nothing', () => {
    expect(whysOf(looked({ grounds: ['D99'] }))).toEqual(['duty'])
  })

  test('what the own organisation wrote is the regie of who holds it, and else own writing', () => {
    expect(whysOf(looked({ grounds: ['source'] }))).toEqual(['own-writing'])
    expect(whysOf(looked({ grounds: ['source'], hasRegie: true }))).toEqual(['regie'])
  })

  test('an emergency comes first, also of who holds the regie', () => {
    expect(whysOf(looked({ grounds: ['D14', 'source', 'D20'] }))).toEqual(['emergency', 'consent'])
    expect(whysOf(looked({ grounds: ['source', 'D20'], hasRegie: true }))[0]).toBe('emergency')
  })

  test('opening one is an emergency, although the paper that it is written on is one’s own', () => {
    expect(whysOf(looked({ action: 'emergency', grounds: ['source'] }))).toEqual(['emergency'])
  })

  test('the system, a refusal, and who looked who looked are told as such', () => {
    expect(whysOf(looked({ viewerKind: 'system', action: 'derived' }))).toEqual(['system'])
    expect(whysOf(looked({ action: 'refused' }))).toEqual(['refused'])
    expect(whysOf(looked({ viewerKind: 'relative', grounds: ['looks'] }))).toEqual(['own-looks'])
    expect(whysOf(looked({ viewerKind: 'relative', grounds: ['D21'] }))).toEqual(['family'])
  })

  test('the rules beside it are those of the law', () => {
    expect(rulesOf(['source', 'D15', 'C-8', 'D14', 'D14'])).toEqual(['C-8', 'D14', 'D15'])
  })
})
