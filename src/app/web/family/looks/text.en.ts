import type { FamilyText } from '../text.nl.ts'

export const looks: FamilyText['looks'] = {
  title: 'Who has looked',
  lead: 'You see who has looked. Sometimes that has to wait a while for somebody’s safety. What others in your family look at is not listed here.',
  you: 'You',
  actions: {
    listed: 'Saw in a list',
    viewed: 'Looked at',
    searched: 'Found by searching',
    added: 'Added',
    changed: 'Changed',
    printed: 'Printed',
    exported: 'Kept as a file',
    refused: 'Wanted to see, but was not allowed',
    opened: 'Opened an attachment',
    emergency: 'Opened it themself in an emergency',
  },
  because: 'Why:',
  why: {
    regie: 'helps you with the plan.',
    'own-writing': 'wrote this.',
    consent: 'you said yes.',
    family: 'belongs to your family.',
    asked: 'you asked a question.',
    duty: 'has to do this by law.',
  },
  times: (count) => `${count} times.`,
  onBehalfOf: (name) => `On behalf of ${name}.`,
  goal: (title) => `Goal ‘${title}’`,
  name: (names) => (names === '' ? 'Your names' : `The name of ${names}`),
  more: 'Show more',
  empty: {
    what: 'Nobody has looked yet.',
    how: 'As soon as somebody opens your plan, it is listed here.',
  },
  ask: {
    title: 'Do you not see why somebody looked?',
    call: (name, organisation) => `Call ${name} of ${organisation}. They will tell you who looked and why.`,
    callTeam: 'Call the youth team. They will tell you who looked and why.',
  },
}
