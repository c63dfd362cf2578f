import { describe, expect, test } from 'vitest'
import { categoryFor, passingFault } from './rules.ts'
import { destinations, type PassingBasis } from './vocabulary.ts'

const passing = {
  destination: 'LEERPLICHT',
  basis: 'asks',
  hasOrganisation: true,
  spokenOn: undefined,
  hasSpokenWith: false,
  isWithoutName: false,
  today: '2026-11-16',
} as const
const fault = (over: Partial<Parameters<typeof passingFault>[0]>) => passingFault({ ...passing, ...over })

describe('questions-05 a question goes to someone else', () => {
  test('pointing the way is possible to every place, whatever the question holds', () => {
    for (const destination of destinations)
      expect(fault({ destination, basis: 'points', hasOrganisation: false })).toBeUndefined()
  })
  test('the question itself goes to leerplicht, RMC or another team, and nowhere else', () => {
    const receiving = destinations.filter((destination) => fault({ destination }) === undefined)
    expect(receiving).toEqual(['LEERPLICHT', 'OTHER_TEAM', 'RMC'])
    expect(fault({ hasOrganisation: false })).toBe('not-a-receiver')
  })
  test('never to Veilig Thuis, on whatever basis: that is the way of the meldcode', () => {
    for (const basis of ['asks', 'spoken', 'no-personal-data'] as PassingBasis[])
      expect(fault({ destination: 'VEILIG_THUIS', basis, isWithoutName: true })).toBe('not-a-receiver')
  })
  test('without asking only when it bears no name', () => {
    expect(fault({ basis: 'no-personal-data' })).toBe('needs-consent')
    expect(fault({ basis: 'no-personal-data', isWithoutName: true })).toBeUndefined()
  })
  test('what was spoken about says with whom and on which day, and that day has been', () => {
    const spoken = { basis: 'spoken', hasSpokenWith: true, spokenOn: '2026-11-16' } as const
    expect(fault(spoken)).toBeUndefined()
    expect(fault({ ...spoken, hasSpokenWith: false })).toBe('say-with-whom-and-when')
    expect(fault({ ...spoken, spokenOn: undefined })).toBe('say-with-whom-and-when')
    expect(fault({ ...spoken, spokenOn: '2026-11-17' })).toBe('not-yet')
  })
  test('§1.7b leerplicht and RMC get it as what is about attendance; another team as what help is needed', () =>
    expect(destinations.filter((one) => categoryFor(one) === 'SUPPORT_NEED')).toEqual(['OTHER_TEAM']))
})
