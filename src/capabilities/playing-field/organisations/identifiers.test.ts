import { expect, it } from 'vitest'
import { isIdentifier, type Scheme, tidyIdentifier } from './identifiers.ts'

it.each<[Scheme, string, boolean]>([
  ['BRIN', '99XA', true],
  ['BRIN', '9XA9', false],
  ['BRIN', '99XA00', false],
  ['VESTIGING', '99XA00', true],
  ['VESTIGING', '99XA0', false],
  ['BOARD', '99001', true],
  ['BOARD', '9900', false],
  ['MUNICIPALITY', '0099', true],
  ['MUNICIPALITY', 'GM0099', false],
  ['SWV', 'PO2099', true],
  ['SWV', 'VO3199', true],
  ['SWV', 'PO1999', false],
  ['SWV', 'XO2099', false],
  ['RMC', '7', true],
  ['RMC', '100', false],
  ['OIN', '00000099000000010000', true],
  ['OIN', '0000009900000001000', false],
  ['KVK', '99000001', true],
  ['KVK', '9900001', false],
  ['AGB', '99000001', true],
  ['RSIN', '123456782', true],
  ['RSIN', '123456789', false],
  ['RSIN', '000000000', false],
])('playing-field-03 as %s, %s is right: %s', (scheme, value, isRight) => {
  expect(isIdentifier(scheme, value)).toBe(isRight)
})

it('playing-field-03 blanks, small letters and the form of the statistics office are read as the register writes them', () => {
  expect(tidyIdentifier('VESTIGING', ' 99xa 00 ')).toBe('99XA00')
  expect(tidyIdentifier('MUNICIPALITY', 'GM0099')).toBe('0099')
  expect(tidyIdentifier('MUNICIPALITY', '99')).toBe('0099')
})
