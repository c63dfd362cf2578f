import { describe, expect, it } from 'vitest'
import { userAttributes } from './library.ts'
import { plainOperations } from './operations.ts'
import { type Said, shownName } from './rules.ts'

const before = { displayName: 'Els Bos', givenName: 'Els', familyName: 'Bos' }
const names: [string, Partial<Said>, typeof before | undefined, string][] = [
  ['nothing but a sign-in name', {}, undefined, 'els@school'],
  ['its parts', { name: { givenName: 'Els', familyName: 'Bos' } }, undefined, 'Els Bos'],
  ['a whole before its parts', { displayName: 'E. Bos', name: { givenName: 'Els' } }, undefined, 'E. Bos'],
  ['a new family name', { displayName: 'Els Bos', name: { givenName: 'Els', familyName: 'Vos' } }, before, 'Els Vos'],
  ['a new whole', { displayName: 'Elsje', name: { givenName: 'Els', familyName: 'Vos' } }, before, 'Elsje'],
  ['a new formatted name', { displayName: 'Els Bos', name: { formatted: 'Els B.' } }, before, 'Els B.'],
  ['no name at all', {}, before, 'Els Bos'],
]
it.each(names)('scim-05 a message with %s shows the name that changed', (_, said, was, name) => {
  expect(shownName({ userName: 'els@school', ...said }, was)).toBe(name)
})

describe('a PATCH made plain', () => {
  const plain = (...operations: unknown[]) => plainOperations(operations, userAttributes)

  it('scim-09 without a path there is one operation per attribute, and truth as text is truth', () => {
    expect(plain({ op: 'Replace', value: { active: 'False', displayName: 'Els' } })).toEqual([
      { op: 'Replace', path: 'active', value: false },
      { op: 'Replace', path: 'displayName', value: 'Els' },
    ])
  })

  it('scim-04 what is not kept is left aside, at any depth, and what nobody knows stays to be refused', () => {
    expect(
      plain(
        { op: 'Add', path: 'emails[type eq "work"].value', value: 'e@school' },
        { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', value: 'x' },
        { op: 'Replace', path: 'name.middleName', value: 'x' },
        { op: 'Replace', path: 'name', value: { familyName: 'Bos', honorificPrefix: 'Dr.' } },
        { op: 'Replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:userName', value: 'els' },
        { op: 'Add', path: 'shoeSize', value: 38 },
      ),
    ).toEqual([
      { op: 'Replace', path: 'name', value: { familyName: 'Bos' } },
      { op: 'Replace', path: 'userName', value: 'els' },
      { op: 'Add', path: 'shoeSize', value: 38 },
    ])
  })

  it.each(['id', 'groups', 'meta.created', 'Groups[value eq "x"]'])('scim-09 %s cannot be changed', (path) => {
    expect(() => plain({ op: 'replace', path, value: 'x' })).toThrow('cannot be changed')
  })
})
