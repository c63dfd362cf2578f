import type { LookLine } from '../../../../capabilities/access/contract.ts'

const actions: Record<LookLine['action'], string> = {
  listed: 'Zag in een lijst',
  viewed: 'Bekeken',
  searched: 'Gevonden bij zoeken',
  added: 'Toegevoegd',
  changed: 'Veranderd',
  printed: 'Geprint',
  exported: 'Als bestand bewaard',
  refused: 'Wilde zien, maar mocht niet',
  opened: 'Bijlage geopend',
  emergency: 'Zelf geopend in een noodgeval',
}

const why: Record<LookLine['why'], string> = {
  regie: 'helpt jullie met het plan.',
  'own-writing': 'schreef dit zelf.',
  consent: 'jullie zeiden ja.',
  family: 'hoort bij jullie gezin.',
  asked: 'jullie stelden een vraag.',
  duty: 'moet dit doen volgens de wet.',
}

export const looks = {
  title: 'Wie heeft gekeken',
  lead: 'Je ziet wie heeft gekeken. Soms moet dat even wachten voor iemands veiligheid. Wat andere gezinsleden bekijken, staat hier niet.',
  you: 'Jij',
  actions,
  because: 'Waarom:',
  why,
  times: (count: number) => `${count} keer.`,
  onBehalfOf: (name: string) => `Namens ${name}.`,
  goal: (title: string) => `Doel ‘${title}’`,
  name: (names: string) => (names === '' ? 'Jullie namen' : `De naam van ${names}`),
  more: 'Meer laten zien',
  empty: {
    what: 'Nog niemand heeft gekeken.',
    how: 'Zodra iemand jullie plan opent, staat het hier.',
  },
  ask: {
    title: 'Snap je niet waarom iemand keek?',
    call: (name: string, organisation: string) => `Bel ${name} van ${organisation}. Je hoort wie er keek en waarom.`,
    callTeam: 'Bel het jeugdteam. Je hoort wie er keek en waarom.',
  },
}
