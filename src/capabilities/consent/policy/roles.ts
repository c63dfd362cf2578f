// What the role of a member reads in a family's file, given a key (domain-nl §1.7b) [policy; a region narrows, never widens].

import { type Category, categories, type Level } from '../../access/vocabulary.ts'
import { type ProfessionalRole, professionalRoles } from '../vocabulary.ts'
import { matrixLine } from './purposes.ts'

/** SAFETY_CONCERN for a wijkteam: who holds the regie reads more than a colleague. */
export type RegieLevels = { withRegie: Level; otherwise: Level }
export type Ceiling = Level | null | RegieLevels
export type RoleCeilings = Readonly<Record<ProfessionalRole, Readonly<Record<Category, Ceiling>>>>

// Columns in the order of the categories of §1.4.
const lines: Readonly<Record<ProfessionalRole, string>> = {
  SCHOOL_TEACHER: '     F F F F S – – – – – F – –',
  SCHOOL_IB_ZOCO: '     F F F F F F S S S – F – –',
  SCHOOL_BOARD: '       – – – – – – – – – – – – –',
  SMW: '                F F D S F F F S F S F F –',
  JGZ: '                F F D S F F F F S S F – –',
  WIJKTEAM: '           F F D S F F F S F S F F –',
  JEUGDCONSULENT: '     F F – – F – S – S – F – –',
  JEUGDHULP_PROVIDER: ' F F D S F F F F F S F – –',
  EXPERTISETEAM: '      D D – S F F S F F – F – –',
  SWV: '                F F F F F – – S – – F – –',
  LEERPLICHT: '         F F F – – – – – – – S – –',
  RMC: '                F F F S S – – – – – F – –',
  GI: '                 F F F S F F F F F F F S –',
  HUISARTS: '           F F – – F S S F S – S – –',
  // Not members of a family's file: they get what is sent to them.
  VEILIG_THUIS: '       – – – – – – – – – – – – –',
  RVDK: '               – – – – – – – – – – – – –',
}

const plain = Object.fromEntries(
  professionalRoles.map((role) => [role, matrixLine(categories, lines[role])]),
) as RoleCeilings

/** §1.7b as data: role × category; null where a role reads nothing, whatever key its organisation holds. */
export const roleCeilings: RoleCeilings = {
  ...plain,
  WIJKTEAM: { ...plain.WIJKTEAM, SAFETY_CONCERN: { withRegie: 'full', otherwise: 'summary' } },
}

/** The highest level that a member with this role reads of a category; null: nothing. */
export function roleCeiling(
  role: ProfessionalRole,
  category: Category,
  holdsRegie: boolean,
  ceilings = roleCeilings,
): Level | null {
  const ceiling = ceilings[role][category]
  if (ceiling === null || typeof ceiling === 'string') return ceiling
  return holdsRegie ? ceiling.withRegie : ceiling.otherwise
}
