import type { AbsenceReason } from '../../../access/contract.ts'
import type { MatrixCell } from '../../contract.ts'

type Level = NonNullable<MatrixCell['level']>
const levels: Record<Level, string> = { full: 'alles', summary: 'kort', dates: 'alleen datums' }

/** In a cell there is room for two or three words. */
const shortly: Record<AbsenceReason, string> = {
  'own-notes': 'Eigen team',
  'no-consent': 'Het gezin koos dicht',
  'not-asked': 'Niet gevraagd',
  'waiting-for-answer': 'Wacht op antwoord',
  ended: 'Afgelopen',
  'gezag-unknown': 'Gezag onbekend',
  'gezag-conflict': 'Ouders oneens',
  'not-for-purpose': 'Niet nodig',
  'role-reads-less': 'Rol leest dit niet',
  'not-for-parents': 'Niet vanzelf',
  'not-discussed': 'Eerst praten',
  'youth-decides': 'Jongere kiest',
  secret: 'Geheim',
}

export const nl = {
  title: 'Toestemming',
  link: 'Wie leest wat',
  lead: 'Per persoon en per soort informatie: wie mag het lezen, tot wanneer, of waarom niet. Dezelfde regels bepalen wat er opengaat.',
  about: 'Over wie',
  everyone: 'Iedereen',
  party: 'Wie leest',
  allParties: 'Alle partijen',
  show: 'Laat zien',
  all: 'Alles',
  onlyOpen: 'Alleen wat open is',
  onlyClosed: 'Alleen wat dicht is',
  caption: 'Wie mag wat lezen, over wie',
  aboutWhom: (name: string) => `Over ${name}`,
  kind: 'Soort informatie',
  open: 'Open',
  part: 'Deels open',
  shortly,
  never: 'Niet voor dit doel',
  someGoals: 'Alleen sommige doelen',
  levels,
  until: (day: string) => `t/m ${day}`,
  waits: (names: string) => `Wacht op ${names}`,
  nothing: 'Met deze keuze blijft er niets over.',
  nothingHow: 'Kies bij ‘Laat zien’ weer ‘Alles’.',
  table: 'Tabel, schuif opzij voor meer partijen',
  askMore: 'Toestemming vragen',
}

export type MatrixText = typeof nl
