export const nl = {
  title: 'Praat hierover',
  lead: 'Een jongere wil niet dat een ouder meeleest. De ouder ziet dit niet.',
  says: (youth: string, parent: string) => `${youth} wil niet dat ${parent} meeleest. Praat met ${youth}.`,
  since: (date: string) => `Dicht sinds ${date}`,
  decide: 'Besluiten',
  decideAbout: (youth: string) => `Besluiten na het gesprek met ${youth}`,
  formTitle: (youth: string, parent: string) => `Leest ${parent} mee met ${youth}?`,
  words: (youth: string) => `${youth} schreef:`,
  noWords: (youth: string) => `${youth} schreef er geen reden bij.`,
  decision: 'Wat besluit je na het gesprek?',
  upheld: (parent: string) => `${parent} leest niet mee`,
  upheldHint: 'Het blijft dicht.',
  setAside: (parent: string) => `${parent} leest weer mee`,
  setAsideHint: 'Het gaat meteen open.',
  reason: 'Waarom?',
  reasonHint: (youth: string, parent: string) => `${youth} leest dit. ${parent} leest dit niet.`,
  submit: 'Besluit bewaren',
}

export type ObjectionText = typeof nl
