import { useText } from '../text.ts'

const nl = {
  title: 'Wat is er verteld',
  lead: 'Soms vertelt een organisatie iets aan een andere. Dat mag alleen als de wet dat zegt.',
  who: 'Wie vertelde het',
  to: 'Aan wie',
  about: 'Over',
  why: 'Waarom',
  law: (law: string) => `De wet: ${law}.`,
  second: (name: string) => `${name} besliste mee.`,
  what: 'Lees wat er is verteld',
  hidden: (count: number) =>
    count === 1
      ? 'Eén stuk kun je hier niet lezen. Vraag ernaar.'
      : `${count} stukken kun je hier niet lezen. Vraag ernaar.`,
  object: 'Ben je het er niet mee eens?',
  objectHow: (name: string) =>
    `Zeg het tegen ${name}. Je kunt ook schriftelijk bezwaar maken bij die organisatie. Helpt dat niet? Dan kun je klagen bij de Autoriteit Persoonsgegevens.`,
}

const en: typeof nl = {
  title: 'What was told',
  lead: 'Sometimes an organisation tells something to another. It may only do so when the law says so.',
  who: 'Who told it',
  to: 'To whom',
  about: 'About',
  why: 'Why',
  law: (law) => `The law: ${law}.`,
  second: (name) => `${name} decided it too.`,
  what: 'Read what was told',
  hidden: (count) =>
    count === 1 ? 'One piece you cannot read here. Ask for it.' : `${count} pieces you cannot read here. Ask for them.`,
  object: 'Do you not agree?',
  objectHow: (name) =>
    `Tell ${name}. You can also object in writing to that organisation. Does that not help? Then you can complain to the Dutch Data Protection Authority.`,
}

export const useToldText = () => ({ nl, en })[useText().language]
