import { expect, test } from 'vitest'
import { authoritiesOf, type DossierDraft, firstDraft, newDossierOf } from './dossier-draft.ts'

const question = {
  id: 'q1',
  asker: 'PARENT',
  askerName: 'Aylin Yıldız',
  phone: '06 12345678',
  email: null,
  schoolId: 's1',
} as const

test('the asker types nothing twice: name, phone and school come from the question', () => {
  const [parent, child] = firstDraft(question).persons
  expect(parent).toMatchObject({ givenName: 'Aylin', familyName: 'Yıldız', phone: '06 12345678', isAsker: true })
  expect(child).toMatchObject({ relation: 'child', schoolId: 's1', isAsker: false })
})

test('a colleague who asked for parents is not one of the family', () => {
  const { persons } = firstDraft({ ...question, asker: 'SCHOOL_STAFF' })
  expect(persons.some(({ isAsker }) => isAsker)).toBe(false)
  expect(persons.every(({ givenName }) => givenName === '')).toBe(true)
})

test('gezag that is not known yet names nobody', () => {
  const draft = firstDraft(question)
  expect(newDossierOf(draft, 'q1')).toMatchObject({
    authorities: [],
    authorityStates: [{ child: 'p2', state: 'unknown' }],
  })
})

test('only adults that are still in the family are sent as holders of gezag', () => {
  const holder = { since: { day: '9', month: '3', year: '2018' }, source: 'gezagsregister' } as const
  const draft: DossierDraft = {
    ...firstDraft(question),
    gezag: { p2: { state: 'known', holders: { p1: holder, gone: holder } } },
  }
  expect(authoritiesOf(draft)).toEqual([{ child: 'p2', holder: 'p1', source: 'gezagsregister', sinceOn: '2018-03-09' }])
})
