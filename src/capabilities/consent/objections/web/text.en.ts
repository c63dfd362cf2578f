import type { ObjectionText } from './text.nl.ts'

export const en: ObjectionText = {
  title: 'Talk about this',
  lead: 'A young person does not want a parent to read along. The parent does not see this.',
  says: (youth, parent) => `${youth} does not want ${parent} to read along. Talk with ${youth}.`,
  since: (date) => `Closed since ${date}`,
  decide: 'Decide',
  decideAbout: (youth) => `Decide after talking with ${youth}`,
  formTitle: (youth, parent) => `Does ${parent} read along with ${youth}?`,
  words: (youth) => `${youth} wrote:`,
  noWords: (youth) => `${youth} wrote no reason.`,
  decision: 'What do you decide after talking?',
  upheld: (parent) => `${parent} does not read along`,
  upheldHint: 'It stays closed.',
  setAside: (parent) => `${parent} reads along again`,
  setAsideHint: 'It opens at once.',
  reason: 'Why?',
  reasonHint: (youth, parent) => `${youth} reads this. ${parent} does not.`,
  submit: 'Keep the decision',
}
