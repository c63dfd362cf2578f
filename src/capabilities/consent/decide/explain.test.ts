import { describe, expect, test } from 'vitest'
import { consentReasons } from '../vocabulary.ts'
import { decide } from './decide.ts'
import { explain } from './explain.ts'
import { aylin, elif, marco, type Question, question, refusal, withdrawn, yes } from './fixture.ts'
import { allowed, denied, type Sentence } from './sentences.ts'

const said = (given: Question) => {
  const request = question(given)
  return explain(decide(request), request)
}
const no = { hasGezag: false }
const words = (text: string) => text.split(/\s+/).length

describe('whose answer is missing is said in words, not in ids', () => {
  test('one of two parents, one parent alone, both', () => {
    expect(said({ deciders: [aylin([yes()]), marco([])] }).nl).toBe(
      'De andere ouder met gezag heeft nog geen antwoord gegeven.',
    )
    expect(said({ deciders: [aylin([]), marco([], no)] }).nl).toBe(
      'De ouder met gezag heeft nog geen antwoord gegeven.',
    )
    const both = said({ deciders: [aylin([]), marco([])] })
    expect(both.nl).toBe('De ouders met gezag hebben nog geen antwoord gegeven.')
    expect(both.en).toBe('The parents with authority have not answered yet.')
    expect(said({}).en).toBe('The parent with authority has not answered yet.')
  })

  test('the young person, the adult, a guardian, an institution, a curator', () => {
    expect(said({ age: 16, deciders: [elif([])] }).nl).toBe('De jongere heeft nog geen antwoord gegeven.')
    expect(said({ age: 18 }).nl).toBe('De persoon zelf heeft nog geen antwoord gegeven.')
    const guardian = { id: 'voogd', is: 'guardian', hasGezag: true, consents: [] } as const
    expect(said({ deciders: [guardian] }).nl).toBe('De voogd heeft nog geen antwoord gegeven.')
    const institution = { id: 'gi', is: 'gi', hasGezag: true, consents: [] } as const
    expect(said({ deciders: [institution] }).nl).toBe('De gecertificeerde instelling heeft nog geen antwoord gegeven.')
    expect(said({ age: 30, subject: { capable: false } }).nl).toBe(
      'De curator of mentor heeft nog geen antwoord gegeven.',
    )
    expect(said({ age: 13, deciders: [aylin([]), marco([]), elif([])] }).nl).toBe(
      'De ouders met gezag en de jongere hebben nog geen antwoord gegeven.',
    )
    expect(said({ age: 13, deciders: [aylin([]), elif([])] }).nl).toBe(
      'De ouder met gezag en de jongere hebben nog geen antwoord gegeven.',
    )
  })

  test('a no is said of one person only when it is theirs', () => {
    expect(said({ deciders: [aylin([refusal()])] }).nl).toBe('De ouder met gezag heeft nee gezegd.')
    const one = said({ deciders: [aylin([refusal()]), marco([])] })
    expect(one.nl).toBe('Iemand zei nee; nodig is het ja van de ouders met gezag.')
    expect(said({ deciders: [aylin([yes()]), marco([withdrawn()])] }).nl).toBe(
      'De andere ouder met gezag heeft het ja teruggenomen.',
    )
  })
})

describe('every sentence', () => {
  const who = { nl: 'de andere ouder met gezag', en: 'the other parent with authority', isOne: false }
  const inWords = (sentence: Sentence) => (typeof sentence === 'function' ? sentence(who) : sentence)
  const all = [...Object.values(allowed), ...Object.values(denied).flatMap((one) => Object.values<Sentence>(one))].map(
    inWords,
  )

  test('is one sentence, in both languages, of 15 words at most', () => {
    for (const { nl, en } of all) {
      expect(nl).toMatch(/^[A-Z][^.!?]+\.$/)
      expect(en).toMatch(/^[A-Z][^.!?]+\.$/)
      expect(words(nl), nl).toBeLessThanOrEqual(15)
      expect(words(en), en).toBeLessThanOrEqual(18)
    }
  })

  test('names no row, no code, and nobody as to blame', () => {
    for (const { nl, en } of all) expect(`${nl} ${en}`).not.toMatch(/D\d\d|AVG|consent\.[a-z]|schuld|fault|weiger/)
  })

  test('the rows that take consent have one for every reason', () => {
    for (const rule of ['D14', 'D15', 'D16', 'D17', 'D18'] as const)
      expect(Object.keys(denied[rule]).sort()).toEqual([...consentReasons, 'category.not-for-purpose'].sort())
  })
})
