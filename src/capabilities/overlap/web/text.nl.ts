export const nl = {
  block: {
    title: 'Helpt er al iemand?',
    hint: (child: string) => `Misschien helpt er al iemand anders bij ${child}. Vraag het gezin.`,
    hintMeans: 'Ergens staat een kind met dezelfde naam en geboortedag. Dat kan ook een ander kind zijn.',
    none: (child: string) => `Bij ${child} is niets gevonden. Een naam die anders geschreven is, vinden we niet.`,
    waiting: (child: string) => `Het gezin heeft over ${child} nog geen ja gezegd. Dat hoeft ook niet.`,
    ask: (names: string) => `Vraag of je mag kijken bij ${names}`,
    askHint: 'Iedereen die beslist, zegt zelf ja of nee. Een nee heeft geen gevolgen.',
    failed: 'Dit is niet gelukt. Probeer het nog eens.',
  },
  switch: {
    title: 'Niet langs elkaar heen werken',
    lead: 'Gezinnen die ja zeggen, worden vergeleken op naam en geboortedag. Er komt geen lijst van kinderen. Wie het plan bijhoudt, ziet alleen dat er misschien al iemand helpt.',
    on: 'Aan',
    off: 'Uit',
    turnOn: 'Zet aan',
    turnOff: 'Zet uit',
    onTitle: 'Vergelijken aanzetten',
    offTitle: 'Vergelijken uitzetten',
    offMeans:
      'Alles waarmee wordt vergeleken, wordt meteen gewist. Zet je het later weer aan, dan zegt elk gezin opnieuw ja.',
    dpia: 'Op welke dag was de DPIA klaar?',
    dpiaHint: 'Zonder DPIA mag dit niet aan.',
    note: 'Waarom verandert dit?',
    noteHint: 'Dit staat bij de geschiedenis.',
    line: (by: string, when: string, state: string) => `${state}, door ${by} op ${when}`,
    dpiaOn: (day: string) => `DPIA van ${day}`,
    history: 'Wie zette het aan of uit?',
    never: 'Nog nooit aangezet.',
  },
  date: { day: 'Dag', month: 'Maand', year: 'Jaar' },
}

export type OverlapText = typeof nl
