import type { MatrixCell } from '../contract.ts'

type Level = NonNullable<MatrixCell['level']>
const levels: Record<Level, string> = { full: 'alles', summary: 'kort', dates: 'alleen data' }

export const nl = {
  title: 'Toestemming',
  link: 'Wie leest wat',
  lead: 'Per persoon en per soort informatie: wie mag het lezen, tot wanneer, of waarom niet. Dit komt uit dezelfde regels die de deuren openen.',
  about: 'Over wie',
  everyone: 'Iedereen',
  party: 'Wie leest',
  allParties: 'Alle partijen',
  show: 'Laat zien',
  all: 'Alles',
  onlyOpen: 'Alleen wat open is',
  onlyClosed: 'Alleen wat dicht is',
  caption: (name: string) => `Wat mag wie lezen over ${name}?`,
  kind: 'Soort informatie',
  open: 'Open',
  part: 'Deels open',
  closed: 'Dicht',
  never: 'Niet voor dit doel',
  levels,
  until: (day: string) => `tot en met ${day}`,
  waits: (names: string) => `wacht op ${names}`,
  nothing: 'Met deze keuze blijft er niets over.',
  nothingHow: 'Kies bij ‘Laat zien’ weer ‘Alles’.',
  table: 'Tabel, schuif opzij voor meer partijen',
  askMore: 'Toestemming vragen',
}

export type MatrixText = typeof nl
