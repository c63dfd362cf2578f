import type { WrittenText } from './text.nl.ts'

export const en: WrittenText = {
  title: 'What was written down',
  by: (name, day) => `${name} wrote this on ${day}.`,
  short: 'This is the short version.',
  talkedAbout: (names, day) => `Discussed with ${names} on ${day}.`,
  waits: 'Your parents do not read this yet. The team talks with them first.',
  more: 'Show more',
}
