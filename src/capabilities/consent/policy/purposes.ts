// The least that a purpose needs: category × purpose (domain-nl §1.7a) [policy, default].
import { type Category, categories, type Level } from '../../access/vocabulary.ts'
import { matrixPurposes, type Purpose } from '../vocabulary.ts'

export type MatrixLevels<Column extends string> = Readonly<Record<Column, Level | null>>

const letters: Readonly<Record<string, Level | null>> = { F: 'full', S: 'summary', D: 'dates', '–': null }

/** Reads one line of a matrix, a letter per column, so that the code looks like the published table. */
export function matrixLine<Column extends string>(columns: readonly Column[], line: string): MatrixLevels<Column> {
  const marks = line.split(' ').filter((mark) => mark !== '')
  if (marks.length !== columns.length) throw new Error(`a matrix line needs ${columns.length} letters: ${line}`)
  const cells = columns.map((column, index) => {
    const level = letters[marks[index] ?? '']
    if (level === undefined) throw new Error(`a matrix knows F, S, D and –: ${line}`)
    return [column, level]
  })
  return Object.fromEntries(cells)
}

export type MatrixPurpose = (typeof matrixPurposes)[number]

// Columns in the order of matrixPurposes.
const lines: Readonly<Record<Category, string>> = {
  LOGISTICS: '        F F F F F F F F',
  IDENTITY_CONTACT: ' F F F F F F F F',
  ATTENDANCE: '       D S S S F S S D',
  SCHOOL_PROGRESS: '  S S F S – – F –',
  SUPPORT_NEED: '     F F F S – S F S',
  WELLBEING_SIGNAL: ' S F S S S F – S',
  FAMILY_SITUATION: ' S S – S – F – S',
  HEALTH: '           S S S S S S – F',
  CARE_CONTENT: '     S S – F – S – S',
  SAFETY_CONCERN: '   S S – S – F – S',
  PLAN_GOAL_ACTION: ' F S S S D S S S',
  FINANCE_DEBT: '     – – – – – S – –',
  CRIMINAL: '         – – – – – S – –',
}

export type PurposeMatrix = Readonly<Record<Category, MatrixLevels<MatrixPurpose>>>

/** §1.7a as data; null where the purpose does not need the category at all. */
export const purposeMatrix = Object.fromEntries(
  categories.map((category) => [category, matrixLine(matrixPurposes, lines[category])]),
) as PurposeMatrix

/** The column of a purpose; null for purposes that may never hold a name. */
export const matrixColumnOf: Readonly<Record<Purpose, MatrixPurpose | null>> = {
  COORDINATE_PLAN: 'COORDINATE_PLAN',
  REFER_HELP: 'REFER_HELP',
  DECIDE_TLV: 'DECIDE_TLV',
  DECIDE_YOUTH_HELP: 'DECIDE_YOUTH_HELP',
  ATTENDANCE_ENFORCEMENT: 'ATTENDANCE_ENFORCEMENT',
  SAFETY_REPORT: 'SAFETY_REPORT',
  TRANSFER_SCHOOL: 'TRANSFER_SCHOOL',
  TRANSFER_JGZ: 'TRANSFER_JGZ',
  COURT_INQUIRY: 'SAFETY_REPORT',
  CONSULT_ANON: null,
  SAFETY_ADVICE: null,
  STATISTICS: null,
}
