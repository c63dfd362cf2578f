import type { LeftBehindText } from './text.nl.ts'

export const en: LeftBehindText = {
  title: 'To hand over',
  lead: 'A colleague no longer works here. Nobody holds the regie of these families now. Who takes one over sees whom it is about.',
  what: {
    family: (name) => `A family of ${name}`,
    meldcode: (name) => `A meldcode of ${name}`,
  },
  since: (day) => `since ${day}`,
  take: 'Take over',
  takeThis: (number, name) => `Take over number ${number}, of ${name}`,
}
