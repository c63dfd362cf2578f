// The life of a question, in the words that everyone uses.
export const questionStates = [
  'new',
  'picked-up',
  'answered',
  'passed-on',
  'became-consult',
  'became-dossier',
  'closed',
  'withdrawn',
] as const
export type QuestionState = (typeof questionStates)[number]

/** What can be done with a question; `tell` leaves it where it is. */
export const deeds = ['pick-up', 'tell', 'answer', 'consult', 'make-dossier', 'pass-on', 'close', 'withdraw'] as const
export type Deed = (typeof deeds)[number]
