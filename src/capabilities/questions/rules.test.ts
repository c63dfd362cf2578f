import { describe, expect, test } from 'vitest'
import { type Contact, receiversOf, referenceFrom } from './rules.ts'

const contact = (schoolId: string, task: Contact['task'], name: string): Contact => ({
  schoolId,
  task,
  name,
  accountId: name,
  organisationId: 'org',
  role: 'WIJKTEAM',
})
const contacts = [
  contact('wilgenhof', 'contact', 'Noah'),
  contact('wilgenhof', 'stand-in', 'Youssef'),
  contact('wilgenhof', 'school-care-lead', 'Sanne'),
  contact('kompas', 'contact', 'Youssef'),
]
const names = (school: string | null, schoolMayRead: boolean) =>
  receiversOf(school, schoolMayRead, contacts).map((one) => `${one.name} ${one.why}`)

describe('questions-02 who receives a question', () => {
  test('the fixed contact of the school and the stand-in', () =>
    expect(names('wilgenhof', false)).toEqual(['Noah contact', 'Youssef stand-in']))
  test("the school's care lead only when the asker says so, and without the regie", () => {
    expect(names('wilgenhof', true)).toContain('Sanne school-care-lead')
    expect(receiversOf('wilgenhof', true, contacts).find((one) => one.name === 'Sanne')?.hasRegie).toBe(false)
  })
  test('nobody of another school', () => expect(names('kompas', true)).toEqual(['Youssef contact']))
  test('a school that is not in the list: the whole team, each once', () =>
    expect(names(null, true)).toEqual(['Noah team', 'Youssef team']))
})

test('a reference has eight characters and no vowel', () => {
  expect(referenceFrom('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toMatch(
    /^[B-DF-HJ-NP-TV-XZ2-9]{4}-[B-DF-HJ-NP-TV-XZ2-9]{4}$/,
  )
})
