import type { StandInText } from './stand-in-text.nl.ts'

export const en: StandInText = {
  open: (name) => (name ? `Stand-in for ${name}` : 'Name a stand-in'),
  standsInFor: (name, until) => `Stands in for ${name} until ${until}`,
  standIn: (name, from, until) => `${name} stands in from ${from} until ${until}`,
  title: (name) => `Who stands in for ${name}?`,
  lead: (name) =>
    `A stand-in reads and does the same as ${name}. Every look says that it is on behalf of ${name}. After the last day it stops by itself.`,
  who: 'Colleague in the same role',
  choose: 'Choose a colleague',
  from: 'First day',
  until: 'Last day',
  untilHint: 'Three months at most.',
  submit: 'Save',
  end: (name) => `End the standing in of ${name}`,
  nobody: 'There is no colleague in the same role now. Ask the administrator of your organisation to add one.',
  regie: {
    title: 'Hand over the regie',
    lead: 'From now on your colleague keeps the overview for this family. You are no longer in the team and read the dossier no more. What is shared with whom does not change. The family sees that you did this.',
    who: 'To which colleague?',
    submit: 'Hand over',
  },
}
