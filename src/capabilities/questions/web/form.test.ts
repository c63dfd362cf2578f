import { describe, expect, it } from 'vitest'
import { questionSentPage } from './answer-page.ts'
import type { FormSchool, QuestionFormModel } from './form-context.ts'
import { faultsOf, questionOf } from './form-faults.ts'
import { questionFormPage } from './form-page.ts'
import { ELSEWHERE, type FormFaults, NO_VALUES, NOT_LISTED, valuesOf } from './form-values.ts'
import { withSchoolFound } from './schools.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

const wilgenhof = {
  id: 'wilgenhof',
  name: 'De Wilgenhof',
  teamReaders: ['Noah Willems', 'Youssef Amrani'],
  regieReaders: ['Els Dekker'],
  schoolReaders: ['Sanne Vermeer, intern begeleider'],
}
const known = { schoolIds: ['wilgenhof'], municipalityIds: ['waterrijk'], today: '2026-11-23' }
const parent = {
  asker: 'PARENT',
  schoolId: 'wilgenhof',
  words: 'Sem wil niet meer naar school.',
  phone: '06 - 12 34 56 78',
}
const staff = { ...parent, asker: 'SCHOOL_STAFF', staffBasis: 'PARENTS_AGREE', parentsName: 'moeder van Sem' }

const faults = (body: object) => faultsOf(valuesOf(body), known)

function page(body: object, found: FormFaults = {}, language: 'nl' | 'en' = 'nl'): string {
  const model: QuestionFormModel = {
    language,
    path: '/vraag',
    schools: [wilgenhof],
    municipalities: [{ id: 'waterrijk', name: 'Waterrijk' }],
    stamp: 'when',
    unlistedReaders: ['Noah Willems'],
    answerWithinWorkingDays: 2,
    values: valuesOf(body),
    faults: found,
  }
  return questionFormPage(model).content.markup
}

describe('what is wrong with a posted question', () => {
  it('is said of every field that is missing, and of no other', () => {
    expect(faults({})).toEqual({
      asker: 'ASKER_MISSING',
      schoolId: 'SCHOOL_MISSING',
      words: 'WORDS_TOO_SHORT',
      phone: 'REACH_MISSING',
    })
    expect(faults(parent)).toEqual({})
  })

  it('never is a space or a dash in a phone number, nor a name left out, nor a school that is not in the list', () => {
    expect(faults({ ...parent, phone: '+31 (0)6-1234.5678' })).toEqual({})
    expect(faults({ ...parent, name: '', schoolId: NOT_LISTED })).toEqual({})
  })

  it('is one of phone and e-mail missing only when both are', () => {
    expect(faults({ ...parent, phone: '', email: 'a@b.nl' })).toEqual({})
    expect(faults({ ...parent, phone: '12', email: 'ab.nl' })).toEqual({
      phone: 'PHONE_IMPOSSIBLE',
      email: 'EMAIL_IMPOSSIBLE',
    })
  })

  it('is a school that does not exist and words that are too long', () => {
    expect(faults({ ...parent, schoolId: 'x', words: 'a'.repeat(4001) })).toEqual({
      schoolId: 'SCHOOL_UNKNOWN',
      words: 'WORDS_TOO_LONG',
    })
  })

  it('for another professional: where they work; without a school a municipality and an age, which may be left out', () => {
    expect(faults({ ...parent, asker: 'PROFESSIONAL' })).toEqual({ profession: 'PROFESSION_MISSING' })
    expect(faults({ ...parent, asker: 'PROFESSIONAL', profession: 'GENERAL_PRACTICE' })).toEqual({})
    const place = { ...parent, schoolId: NOT_LISTED }
    expect(faults({ ...place, residenceId: 'elders', age: 'x' })).toEqual({
      residenceId: 'RESIDENCE_UNKNOWN',
      age: 'AGE_IMPOSSIBLE',
    })
    expect([
      faults({ ...place, residenceId: ELSEWHERE }),
      faults({ ...place, residenceId: 'waterrijk', age: '17' }),
    ]).toEqual([{}, {}])
  })

  it('for school staff: with whom and when it was discussed, unless they ask without a name', () => {
    expect(faults({ ...parent, asker: 'SCHOOL_STAFF' })).toEqual({ staffBasis: 'STAFF_BASIS_MISSING' })
    expect(faults({ ...staff, staffBasis: 'ANONYMOUS', parentsName: '' })).toEqual({})
    expect(faults({ ...staff, parentsName: '' })).toEqual({
      parentsName: 'PARENTS_NAME_MISSING',
      agreedDay: 'AGREED_ON_MISSING',
    })
  })

  it('is a day that does not exist or is still to come; today is a day', () => {
    const on = (agreedDay: string, agreedMonth: string, agreedYear = '2026') =>
      faults({ ...staff, agreedDay, agreedMonth, agreedYear }).agreedDay
    expect([on('31', '2'), on('29', '02'), on('x', '1'), on('24', '11'), on('23', '11')]).toEqual([
      'AGREED_ON_IMPOSSIBLE',
      'AGREED_ON_IMPOSSIBLE',
      'AGREED_ON_IMPOSSIBLE',
      'AGREED_ON_IN_FUTURE',
      undefined,
    ])
  })

  it('never is a fault of the server: fields sent twice, as objects or not at all count as empty', () => {
    expect(valuesOf({ words: ['a', 'b'], asker: { x: 1 } })).toEqual(NO_VALUES)
    expect([valuesOf(null), valuesOf('words=1'), valuesOf(undefined)]).toEqual([NO_VALUES, NO_VALUES, NO_VALUES])
  })
})

describe('who works with children', () => {
  it('may say that it is about who arranges the help; of others that is left out, and nobody needs to', () => {
    expect(questionOf(valuesOf({ ...staff, staffBasis: 'ANONYMOUS', subject: 'regie' })).subject).toBe('regie')
    expect(
      questionOf(valuesOf({ ...parent, asker: 'PROFESSIONAL', profession: 'OTHER', subject: 'regie' })).subject,
    ).toBe('regie')
    expect(questionOf(valuesOf({ ...parent, subject: 'regie' }))).not.toHaveProperty('subject')
    expect(questionOf(valuesOf(staff))).not.toHaveProperty('subject')
  })

  it('reads before sending who of the school gets such a question, by name', () => {
    const asked = page({ ...staff, subject: 'regie' })
    expect(asked).toContain('Gaat het over wie de hulp regelt, dan: Els Dekker.')
    expect(asked).toContain('Els Dekker leest je vraag')
    expect(page(staff)).toContain('Noah Willems of Youssef Amrani leest je vraag')
  })
})

describe('a form without faults', () => {
  it('is a question, without what belongs to another kind of asker', () => {
    expect(questionOf(valuesOf({ ...staff, asker: 'PARENT', schoolId: NOT_LISTED }))).toEqual({
      asker: 'PARENT',
      schoolId: null,
      words: parent.words,
      phone: parent.phone,
      schoolMayRead: false,
    })
  })

  it('says where the child lives and the age only where no school is chosen', () => {
    const typed = { ...parent, residenceId: 'waterrijk', age: '17' }
    expect(questionOf(valuesOf({ ...typed, schoolId: NOT_LISTED }))).toMatchObject({
      residenceId: 'waterrijk',
      age: 17,
    })
    expect(Object.keys(questionOf(valuesOf(typed)))).not.toEqual(expect.arrayContaining(['residenceId']))
    const elsewhere = questionOf(valuesOf({ ...typed, schoolId: NOT_LISTED, residenceId: ELSEWHERE }))
    expect([elsewhere.residenceId, elsewhere.age]).toEqual([undefined, 17])
  })

  it('of school staff says who of the parents agreed and when', () => {
    const body = { ...staff, agreedDay: '3', agreedMonth: '9', agreedYear: '2026', schoolMayRead: 'yes' }
    expect(questionOf(valuesOf(body))).toMatchObject({
      staffBasis: 'PARENTS_AGREE',
      parentsName: 'moeder van Sem',
      parentsAgreedOn: '2026-09-03',
      schoolMayRead: true,
    })
  })
})

describe('the form', () => {
  it('has nothing chosen beforehand, above all no consent', () => {
    expect(page({})).not.toMatch(/ (checked|selected=)/)
    expect(page({})).not.toContain('role="alert"')
  })

  it('keeps what was typed, and shows it as text whatever it is', () => {
    const words = '</textarea><script>alert(1)</script>'
    expect(page({ words, name: '"><b>' })).toContain(
      '&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>',
    )
    expect(page({ name: '"><b>' })).toContain('value="&quot;&gt;&lt;b&gt;"')
  })

  it('says what is wrong in the same words on top and at the field, and links the two', () => {
    const markup = page({}, { words: 'WORDS_TOO_SHORT' })
    expect(markup.split(nl.faults.WORDS_TOO_SHORT)).toHaveLength(3)
    expect(markup).toContain('<a href="#words">')
    expect(markup).toMatch(
      /<textarea[^>]* id="words"[^>]* aria-invalid="true" aria-describedby="words-hint words-error"/,
    )
  })

  it('names who will read the question, for each choice', () => {
    expect(page({})).toContain('Noah Willems en Youssef Amrani')
    expect(page({})).toContain('Met vinkje ook: Sanne Vermeer, intern begeleider.')
  })

  it('in English posts to the English page', () => {
    expect(page({}, {}, 'en')).toContain('action="/vraag?taal=en"')
    expect(page({}, {}, 'en')).toContain(en.form.send)
  })

  it('promises nothing that the law may forbid to keep', () => {
    const all = JSON.stringify(nl) + JSON.stringify(en)
    expect(all).not.toMatch(/niets zonder dat jij het weet|alleen aantallen|nothing without/i)
  })
})

describe('many schools', () => {
  const many = (count: number): FormSchool[] =>
    Array.from({ length: count }, (_, index) => ({
      ...wilgenhof,
      id: `s${index}`,
      name: `De Klim ${index}`,
      place: index % 2 ? 'Waterrijk' : 'Oevermeer',
    }))
  const drawn = (schools: readonly FormSchool[], body: object = {}) =>
    questionFormPage({
      language: 'nl',
      path: '/vraag',
      schools,
      municipalities: [],
      stamp: 'when',
      unlistedReaders: [],
      answerWithinWorkingDays: 2,
      values: valuesOf(body),
      faults: {},
    }).content.markup

  it('stand in groups by place; up to eight in one list', () => {
    expect(drawn(many(8))).not.toContain('<optgroup')
    expect(drawn(many(58)).match(/<optgroup label="[^"]+"/g)).toEqual([
      '<optgroup label="Oevermeer"',
      '<optgroup label="Waterrijk"',
    ])
  })

  it('of more than three hundred the name is typed, and the server finds it', () => {
    const schools = [...many(301), { ...wilgenhof, id: 'unique', name: 'Het Överbos', place: 'Oevermeer' }]
    expect(drawn(schools)).not.toContain('<select class="input" id="schoolId"')
    const found = (schoolName: string) => withSchoolFound(valuesOf({ schoolName }), schools)
    expect(found('overbos').values.schoolId).toBe('unique')
    expect(found('oevermeer overbos').values.schoolId).toBe('unique')
    expect(found('De Klim 7').values.schoolId).toBe('s7')
    expect(found('klim').fault).toBe('SCHOOL_CHOOSE')
    expect(found('bestaat niet').fault).toBe('SCHOOL_NOT_FOUND')
    expect(drawn(schools, { schoolName: 'klim' }).match(/name="schoolId" value="s/g)).toHaveLength(12)
  })
})

describe('the answer', () => {
  const sent = { language: 'nl', path: '/vraag', reference: 'V-7K3F', reactBefore: '2026-11-25' } as const
  const team = { answerWithinWorkingDays: 2, teamReaders: ['Noah Willems', 'Youssef Amrani'] }

  it('says by when an answer comes, under which number, and who reads', () => {
    const { markup } = questionSentPage({ ...sent, ...team }).content
    for (const part of ['woensdag 25 november', 'V-7K3F', 'Noah Willems en Youssef Amrani', nl.sent.schoolNot])
      expect(markup).toContain(part)
  })

  it('shows the secret link once, and says to keep it', () => {
    const { markup } = questionSentPage({ ...sent, ...team, follow: '/vraag/volgen/geheim' }).content
    expect([markup.includes('href="/vraag/volgen/geheim"'), markup.includes(nl.sent.followKeep)]).toEqual([true, true])
    expect(questionSentPage({ ...sent, ...team }).content.markup).not.toContain('/vraag/volgen')
  })

  it('names the school and its reader when the asker let them', () => {
    const school = { name: 'De Wilgenhof', readers: ['Sanne Vermeer'] }
    const { markup } = questionSentPage({ ...sent, ...team, school }).content
    expect(markup).toContain('Sanne Vermeer')
    expect(markup).not.toContain(nl.sent.schoolNot)
  })
})
