import { joinAnd } from '../../../../platform/pure/format.ts'
import type { ImportsText } from './text.nl.ts'

const number = (count: number) => count.toLocaleString('en-GB')
const rows = (count: number) => (count === 1 ? '1 row' : `${number(count)} rows`)
const faultyRows = (count: number) => (count === 1 ? '1 faulty row' : `${number(count)} faulty rows`)

export const en: ImportsText = {
  lead: 'Choose a file and first look at what it does. Nothing changes before you save.',
  what: 'What do you bring in?',
  kinds: {
    'duo-vestigingen': {
      name: 'Vestigingen of DUO',
      hint: 'The file of vestigingen in the open data of DUO. It makes boards and municipalities too.',
    },
    schools: { name: 'Schools', hint: 'A list of schools of your own, with their vestiging number.' },
    organisations: { name: 'Organisations', hint: 'Teams, municipalities, youth care, GPs and others.' },
    areas: { name: 'Areas', hint: 'Municipalities and regions, and which area is part of which other.' },
    postcodes: { name: 'Postcodes', hint: 'Which postcodes (four digits) lie in an area.' },
    people: { name: 'People', hint: 'Professionals, with where they work in which role. Nothing secret stands in it.' },
  },
  own: 'Only my municipalities',
  ownHint:
    'Only schools in the municipalities of the cooperation. A school that is here already is kept up to date, also when it moves.',
  scope: (leftOut, municipalities) =>
    `Only ${joinAnd(municipalities, 'en')}. ${leftOut === 0 ? 'No row was left out.' : `${rows(leftOut)} of other municipalities left out.`}`,
  template: 'Empty file to fill in',
  file: 'File',
  fileHint:
    'CSV, 12 MB and 20,000 rows at most. UTF-8 or Latin-1, with semicolons or commas. The order of the columns does not matter.',
  look: 'See what this does',
  sending: 'The file is being sent…',
  looking: 'The file is being read and compared…',
  chooseFile: 'Choose a file first.',
  unreadable: 'This file cannot be read',
  found: (count) => (count === 1 ? '1 row read' : `${number(count)} rows read`),
  counts: {
    added: (count) => `${number(count)} new`,
    changed: (count) => `${number(count)} changed`,
    ended: (count) => `${number(count)} vanished`,
    unchanged: (count) => `${number(count)} unchanged`,
  },
  faults: {
    title: faultyRows,
    line: 'Line',
    column: 'Column',
    reason: 'What is wrong',
    whole: 'whole row',
    more: (count) => `And ${number(count)} more.`,
  },
  accept: 'Save the good rows',
  acceptHint: (count) =>
    count === 1 ? 'The faulty row will be left out.' : `The ${faultyRows(count)} will be left out.`,
  end: 'End what vanished',
  endHint: (count) =>
    `${count === 1 ? 'One school is' : `${number(count)} schools are`} no longer in this file. Do this only when the file is whole.`,
  on: 'yes',
  off: 'no',
  lists: { added: 'New', changed: 'Changed', ended: 'Vanished from the file' },
  more: (count) => `And ${number(count)} more.`,
  line: (line) => `line ${line}`,
  nothing: 'This file changes nothing: everything is like that already.',
  save: 'Save',
  mustAccept: 'Mend the faulty rows and choose the file again, or save the good rows only.',
  saving: 'Saving…',
  progress: (done, total) => (total === 0 ? 'Saving begins.' : `${number(done)} of ${number(total)} saved`),
  stale: 'Something just changed in the playing field. Nothing was saved yet. Look at it again.',
  failed: 'Saving failed. Nothing was changed. Try again.',
  lost: 'The connection broke while saving. Whether it went well is not known yet.',
  lookAgain: 'See whether it went well',
  done: 'Saved',
  another: 'Another file',
  toList: 'To the organisations',
  none: 'nothing',
  entryKinds: { person: 'Professional', postcode: 'Postcode' },
  fields: { closedOn: 'Last day', board: 'Board', partOf: 'Part of', area: 'Area', role: 'Role', code: 'Code' },
  changes: {
    lead: 'Who changed what in the playing field, newest first.',
    none: { what: 'No changes yet.', how: 'What you import or change yourself will stand here.' },
    by: (who, when) => `${who}, ${when}`,
    commandLine: 'Who runs the server',
    what: {
      import: 'File imported',
      'organisation-added': 'Organisation added',
      'organisation-changed': 'Name and address changed',
      'link-begun': 'Added',
      'link-ended': 'Ended',
    },
    skipped: (count) => `${faultyRows(count)} left out`,
    leftOut: (count) => `${rows(count)} of other municipalities left out`,
    of: (what, name) => `${what}: ${name}`,
  },
}
