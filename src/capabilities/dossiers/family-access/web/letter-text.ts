import type { Language } from '../../../../platform/pure/language.ts'

/** What a letter says; of the family it knows one name, and of the help nothing. */
const nl = {
  dear: (name: string) => `Dag ${name},`,
  subject: 'Je kunt inloggen bij Rondom',
  adult: [
    'Met Rondom lees je zelf mee in het plan van je gezin. Je ziet wat er is afgesproken en wie wat leest.',
    'Je kiest zelf of je dit wilt. Doe je niet mee? Dan verandert er niets aan de hulp.',
  ],
  young: [
    'Met Rondom lees je zelf mee in het plan. Je ziet wat er is afgesproken en wie wat leest.',
    'Je krijgt een eigen plek, los van die van je ouders. Deze brief is voor jou alleen.',
    'Je kiest zelf of je dit wilt. Doe je niet mee? Dan is dat ook goed.',
  ],
  how: 'Zo log je de eerste keer in',
  steps: (address: string, name: string) => [
    `Ga op je telefoon of computer naar ${address}. Of scan het vierkant hiernaast.`,
    'Typ de code van deze brief.',
    `Typ daarna de tweede code. Die zes cijfers hoor je van ${name}. Ze staan niet in deze brief.`,
    'Kies hoe je voortaan inlogt. Daarna heb je deze brief niet meer nodig.',
  ],
  code: 'Jouw code',
  until: (day: string) => `De code werkt één keer, tot en met ${day}.`,
  keep: 'Geef deze brief aan niemand anders. Er is nooit iemand die jou om je code vraagt.',
  help: 'Lukt het niet, of is dit niet voor jou?',
  call: (name: string, organisation: string) => `Bel ${name} van ${organisation}.`,
  phone: 'Telefoon',
  date: (day: string) => `Gegeven op ${day}`,
}

const en: typeof nl = {
  dear: (name) => `Hello ${name},`,
  subject: 'You can sign in to Rondom',
  adult: [
    'With Rondom you read your family’s plan yourself. You see what was agreed, and who reads what.',
    'You choose whether you want this. If you do not, nothing changes in the help you get.',
  ],
  young: [
    'With Rondom you read the plan yourself. You see what was agreed, and who reads what.',
    'You get a place of your own, apart from that of your parents. This letter is for you alone.',
    'You choose whether you want this. If you do not, that is fine too.',
  ],
  how: 'How you sign in for the first time',
  steps: (address, name) => [
    `On your phone or computer, go to ${address}. Or scan the square beside this.`,
    'Type the code of this letter.',
    `Then type the second code. You hear those six digits from ${name}. They are not in this letter.`,
    'Choose how you sign in from now on. After that you do not need this letter any more.',
  ],
  code: 'Your code',
  until: (day) => `The code works once, until ${day}.`,
  keep: 'Do not give this letter to anybody else. Nobody will ever ask you for your code.',
  help: 'Does it not work, or is this not for you?',
  call: (name, organisation) => `Call ${name} of ${organisation}.`,
  phone: 'Telephone',
  date: (day) => `Given on ${day}`,
}

export const LETTER_TEXT: Readonly<Record<Language, typeof nl>> = { nl, en }
