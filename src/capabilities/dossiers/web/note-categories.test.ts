import { expect, test } from 'vitest'
import { categories } from '../../access/vocabulary.ts'
import { roleCeiling, roleCeilings } from '../../consent/policy/roles.ts'
import { type ProfessionalRole, professionalRoles } from '../../consent/vocabulary.ts'
import { noteCategories } from './note-categories.ts'

const notForNotes = ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION']

function readInFull(role: ProfessionalRole, hasRegie: boolean) {
  return categories.filter((one) => !notForNotes.includes(one) && roleCeiling(role, one, hasRegie) === 'full')
}

test('a role is offered a note about exactly the kinds that it reads in full', () => {
  const members = professionalRoles.filter((role) =>
    Object.values(roleCeilings[role]).some((level) => level === 'full'),
  )
  for (const role of members)
    expect([role, noteCategories(role, false).toSorted()]).toEqual([role, readInFull(role, false).toSorted()])
})

test('who holds the regie writes about safety as well', () => {
  expect(noteCategories('WIJKTEAM', true).toSorted()).toEqual(readInFull('WIJKTEAM', true).toSorted())
})
