import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('a cell that a spreadsheet would take for a formula stays text', () => {
  for (const cell of ['=1+1', '+31', '-2', '@sum', '\t=1', '\r=1']) expect(csvOf([[cell]])).toBe(`"'${cell}"\r\n`)
})

it('quotes are doubled, and semicolons and line breaks stay within their cell', () => {
  expect(csvOf([['een "naam"; en\nmeer', 'gewoon'], ['1911']])).toBe('"een ""naam""; en\nmeer";"gewoon"\r\n"1911"\r\n')
})
