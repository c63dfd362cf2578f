import { joinAnd } from '../../../../platform/pure/format.ts'
import type { ImportKind } from '../vocabulary.ts'

const number = (count: number) => count.toLocaleString('nl-NL')
const rows = (count: number) => (count === 1 ? '1 rij' : `${number(count)} rijen`)
const faultyRows = (count: number) => (count === 1 ? '1 foute rij' : `${number(count)} foute rijen`)

const kinds: Record<ImportKind, { name: string; hint: string }> = {
  'duo-vestigingen': {
    name: 'Vestigingen van DUO',
    hint: 'Het bestand met vestigingen uit de open data van DUO. Het maakt ook besturen en gemeenten.',
  },
  schools: { name: 'Scholen', hint: 'Een eigen lijst van scholen, met hun vestigingsnummer.' },
  organisations: { name: 'Organisaties', hint: 'Teams, gemeenten, jeugdhulp, huisartsen en anderen.' },
  areas: { name: 'Gebieden', hint: 'Gemeenten en regio’s, en welk gebied een deel is van welk ander.' },
  postcodes: { name: 'Postcodes', hint: 'Welke postcodes (vier cijfers) in een gebied liggen.' },
  people: { name: 'Mensen', hint: 'Professionals, met waar zij werken en in welke rol. Er staat niets geheims in.' },
}

export const nl = {
  lead: 'Kies een bestand en bekijk eerst wat het doet. Er verandert niets voordat je opslaat.',
  what: 'Wat breng je in?',
  kinds,
  own: 'Alleen mijn gemeenten',
  ownHint:
    'Alleen scholen in de gemeenten van de samenwerking. Een school die er al is, blijft bijgewerkt, ook als zij verhuist.',
  scope: (leftOut: number, municipalities: readonly string[]) =>
    `Alleen ${joinAnd(municipalities, 'nl')}. ${leftOut === 0 ? 'Er viel geen rij af.' : `${rows(leftOut)} van andere gemeenten overgeslagen.`}`,
  template: 'Leeg bestand om in te vullen',
  file: 'Bestand',
  fileHint:
    'CSV, hooguit 12 MB en 20.000 rijen. UTF-8 of Latin-1, met puntkomma of komma. De volgorde van de kolommen maakt niet uit.',
  look: 'Bekijk wat dit doet',
  sending: 'Het bestand wordt verstuurd…',
  looking: 'Het bestand wordt gelezen en vergeleken…',
  chooseFile: 'Kies eerst een bestand.',
  unreadable: 'Dit bestand is niet te lezen',
  found: (count: number) => `${rows(count)} gelezen`,
  counts: {
    added: (count: number) => `${number(count)} nieuw`,
    changed: (count: number) => `${number(count)} veranderd`,
    ended: (count: number) => `${number(count)} verdwenen`,
    unchanged: (count: number) => `${number(count)} ongewijzigd`,
  },
  faults: {
    title: faultyRows,
    line: 'Regel',
    column: 'Kolom',
    reason: 'Wat er mis is',
    whole: 'hele rij',
    more: (count: number) => `En nog ${number(count)}.`,
  },
  accept: 'Sla de goede rijen op',
  acceptHint: (count: number) =>
    count === 1 ? 'De foute rij wordt overgeslagen.' : `De ${faultyRows(count)} worden overgeslagen.`,
  end: 'Beëindig wat verdwenen is',
  endHint: (count: number) =>
    `${count === 1 ? 'Eén school staat' : `${number(count)} scholen staan`} niet meer in dit bestand. Doe dit alleen als het bestand heel is.`,
  on: 'ja',
  off: 'nee',
  lists: { added: 'Nieuw', changed: 'Veranderd', ended: 'Verdwenen uit het bestand' },
  more: (count: number) => `En nog ${number(count)}.`,
  line: (line: number) => `regel ${line}`,
  nothing: 'Dit bestand verandert niets: alles staat er al zo.',
  save: 'Opslaan',
  mustAccept: 'Verbeter de foute rijen en kies het bestand opnieuw, of sla alleen de goede rijen op.',
  saving: 'Opslaan…',
  progress: (done: number, total: number) =>
    total === 0 ? 'Het opslaan begint.' : `${number(done)} van ${number(total)} opgeslagen`,
  stale: 'Er veranderde net iets in het speelveld. Er is nog niets opgeslagen. Bekijk het opnieuw.',
  failed: 'Het opslaan is mislukt. Er is niets veranderd. Probeer het opnieuw.',
  lost: 'De verbinding viel weg tijdens het opslaan. Of het gelukt is, weten we nog niet.',
  lookAgain: 'Kijk of het gelukt is',
  done: 'Opgeslagen',
  another: 'Nog een bestand',
  toList: 'Naar de organisaties',
  none: 'niets',
  entryKinds: { person: 'Medewerker', postcode: 'Postcode' } as Record<string, string>,
  fields: {
    closedOn: 'Laatste dag',
    board: 'Bestuur',
    partOf: 'Deel van',
    area: 'Gebied',
    role: 'Rol',
    code: 'Code',
  } as Record<string, string>,
  changes: {
    lead: 'Wie wat veranderde in het speelveld, de nieuwste bovenaan.',
    none: { what: 'Nog geen wijzigingen.', how: 'Wat je importeert of zelf verandert, komt hier te staan.' },
    by: (who: string, when: string) => `${who}, ${when}`,
    commandLine: 'Wie de server beheert',
    what: {
      import: 'Bestand geïmporteerd',
      'organisation-added': 'Organisatie toegevoegd',
      'organisation-changed': 'Naam en adres gewijzigd',
      'link-begun': 'Toegevoegd',
      'link-ended': 'Beëindigd',
    } as Record<string, string>,
    skipped: (count: number) => `${faultyRows(count)} overgeslagen`,
    leftOut: (count: number) => `${rows(count)} van andere gemeenten overgeslagen`,
    of: (what: string, name: string) => `${what} bij ${name}`,
  },
}
export type ImportsText = typeof nl
