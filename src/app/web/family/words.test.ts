import { describe, expect, test } from 'vitest'
import type { Reader, SharingMarker } from '../../../capabilities/access/contract.ts'
import type { SharingLine, SharingParty } from '../../../capabilities/consent/contract.ts'
import { addressOf, pathOf } from './address.ts'
import { lineState, switchWords } from './sharing/lines.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'
import type { Words } from './text.ts'
import { markerWords, readersByOrganisation, roleAndOrganisation } from './words.ts'

const words: Words = { text: nl, language: 'nl' }
const reader = (party: Reader['party'], name: string, organisation: string | null, isYou = false): Reader => ({
  party,
  name,
  role: '',
  organisation,
  isYou,
  via: 'key',
  rule: null,
  since: null,
  until: null,
})
const aylin = reader('family', 'Aylin Yıldız', null, true)
const noah = reader('youth-team', 'Noah Willems', 'Jeugdteam Waterrijk')
const youssef = reader('youth-team', 'Youssef Amrani', 'Jeugdteam Waterrijk')
const marker = (tiles: Partial<SharingMarker['tiles']>, readers: Reader[]): SharingMarker => ({
  tiles: { family: 'none', school: 'none', 'youth-team': 'none', care: 'none', other: 'none', ...tiles },
  isOwn: false,
  readers,
  absent: [],
})
const line: SharingLine = {
  category: 'SUPPORT_NEED',
  goalId: null,
  goalTitle: null,
  reality: 'does-not-see',
  mySwitch: 'on',
  waitingFor: ['Marco'],
  alsoWroteItself: false,
  until: null,
}
const school = { organisation: 'De Wilgenhof' } as SharingParty

describe('the words of the sharing marker', () => {
  test('parties that see all of it are named as parties', () => {
    const seen = marker({ family: 'all', school: 'all', 'youth-team': 'all' }, [])
    expect(markerWords(seen, words)).toBe('Gezin, school en jeugdteam')
  })

  test('of a party that sees it in part, the people are named', () => {
    expect(markerWords(marker({ family: 'some', 'youth-team': 'all' }, [aylin, noah]), words)).toBe('Jij en jeugdteam')
    expect(markerWords(marker({ family: 'some' }, [aylin]), words)).toBe('Alleen jij')
  })

  test('what one party or nobody sees says so', () => {
    expect(markerWords(marker({ 'youth-team': 'all' }, []), words)).toBe('Alleen het jeugdteam')
    expect(markerWords(marker({}, []), words)).toBe('Niemand')
  })

  test('readers stand together by organisation, and an organisation that says its role is not repeated', () => {
    expect(readersByOrganisation([noah, aylin, youssef], words).map(({ names }) => names)).toEqual([
      'Noah Willems en Youssef Amrani',
      'Jij',
    ])
    expect(roleAndOrganisation('WIJKTEAM', 'Jeugdteam Waterrijk', words)).toBe('Jeugdteam Waterrijk')
    expect(roleAndOrganisation('SCHOOL_TEACHER', 'De Wilgenhof', words)).toBe('leerkracht van De Wilgenhof')
    const english: Words = { text: en, language: 'en' }
    expect(roleAndOrganisation('WIJKTEAM', 'Jeugdteam Waterrijk', english)).toBe('Jeugdteam Waterrijk')
    expect(roleAndOrganisation('WIJKTEAM', 'Team Veldzicht', english)).toBe('youth team of Team Veldzicht')
    expect(roleAndOrganisation('SCHOOL_TEACHER', 'De Wilgenhof', english)).toBe('teacher of De Wilgenhof')
  })
})

describe('a switch', () => {
  test('that is on but opens nothing yet does not say that it is seen', () => {
    expect(lineState(line, words)).toBe('nog niet')
    expect(switchWords(school, line, words)).toContain('pas als ook Marco ja zegt')
  })

  test('that is off says that nothing is seen only when that is so', () => {
    const off: SharingLine = { ...line, mySwitch: 'off', waitingFor: [] }
    expect(switchWords(school, off, words)).toBe('De Wilgenhof ziet ‘Wat er nodig is’ niet meer.')
    expect(switchWords(school, { ...off, reality: 'sees-part' }, words)).toBe('Jouw nee is bewaard.')
  })
})

describe('addresses', () => {
  test('an address tells family and page, and an unknown page is the plan', () => {
    expect(addressOf(pathOf('abc', 'sharing'))).toEqual({ dossierId: 'abc', tab: 'sharing' })
    expect(addressOf('/gezin')).toEqual({ dossierId: undefined, tab: 'plan' })
    expect(addressOf('/gezin/abc/onzin')).toEqual({ dossierId: 'abc', tab: 'plan' })
  })
})
