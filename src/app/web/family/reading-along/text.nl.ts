export const nl = {
  title: 'Lezen je ouders mee?',
  lead: 'Jij bent 12 jaar of ouder. Wil je niet dat een ouder meeleest? Dan mag je dat zeggen.',
  reads: (name: string): string => `${name} leest mee`,
  closed: (name: string): string => `${name} leest nu niet mee`,
  object: (name: string): string => `Ik wil niet dat ${name} meeleest`,
  formLead: (name: string): string =>
    `${name} ziet dan meteen niets meer over jou. Dat jij dit zei, ziet ${name} hier niet. Je team praat er met jou over.`,
  words: 'Wil je zeggen waarom?',
  wordsHint: 'Dat hoeft niet. Alleen jij en je team lezen dit.',
  wordsAgain: 'Wat is er nu anders?',
  wordsAgainHint: 'Je team besloot hier al over. Schrijf op wat er nu anders is.',
  save: (name: string): string => `${name} leest niet mee`,
  cancel: 'Toch niet',
  said: (day: string): string => `Dat zei je op ${day}.`,
  waiting: 'Je team praat hier nog met je over.',
  upheld: (by: string, day: string): string => `${by} besloot op ${day} dat dit zo blijft.`,
  setAside: (by: string, day: string): string => `Op ${day} besloot ${by} dat het weer opengaat.`,
  because: (reason: string): string => `De reden: ${reason}`,
  back: (name: string): string => `${name} mag weer meelezen`,
  failed: 'Dit lukt nu niet. Probeer het straks nog een keer.',
  kept: (name: string): string => `${name} leest vanaf nu niet mee.`,
  undone: (name: string): string => `${name} leest vanaf nu weer mee.`,
}

export type ReadingAlongText = typeof nl
