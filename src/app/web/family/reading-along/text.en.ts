import type { ReadingAlongText } from './text.nl.ts'

export const en: ReadingAlongText = {
  title: 'Do your parents read along?',
  lead: 'You are 12 or older. Do you not want a parent to read along? Then you may say so.',
  reads: (name) => `${name} reads along`,
  closed: (name) => `${name} does not read along now`,
  object: (name) => `I do not want ${name} to read along`,
  formLead: (name) =>
    `${name} then sees nothing about you any more. That you said this, ${name} does not see here. Your team talks with you about it.`,
  words: 'Do you want to say why?',
  wordsHint: 'You do not have to. Only you and your team read this.',
  wordsAgain: 'What is different now?',
  wordsAgainHint: 'Your team decided about this already. Write what is different now.',
  save: (name) => `${name} does not read along`,
  cancel: 'Never mind',
  said: (day) => `You said so on ${day}.`,
  waiting: 'Your team will talk with you about this.',
  upheld: (by, day) => `${by} decided on ${day} that this stays so.`,
  setAside: (by, day) => `On ${day} ${by} decided that it opens again.`,
  because: (reason) => `The reason: ${reason}`,
  back: (name) => `${name} may read along again`,
  failed: 'This does not work now. Try again later.',
  kept: (name) => `${name} does not read along from now on.`,
  undone: (name) => `${name} reads along again from now on.`,
}
