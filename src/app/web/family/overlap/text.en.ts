import type { OverlapText } from './text.nl.ts'

export const en: OverlapText = {
  title: (child) => `May I check whether somebody helps ${child} already?`,
  asks: (name, organisation) => `${name} of ${organisation} asks this.`,
  how: 'We compare name and date of birth with other families who said yes. The details themselves go nowhere.',
  hit: 'Is there perhaps help already? Then your contact asks you about it. Nobody sees where it is or who it is.',
  more: 'What we are not sure of',
  limits:
    'It can also be another child, with the same name and day. A name that is spelled differently we do not find.',
  looks: 'Under “Who has looked” you see that there was a comparison.',
  free: 'You may also say no. This has no consequences for the help.',
  yes: 'Yes, you may',
  no: 'No, rather not',
  takeBack: 'No longer',
  yesAfterAll: 'Yes after all',
  saidYes: 'You said yes.',
  saidNo: 'You said no.',
  takenBack: 'You took your yes back.',
  until: (day) => `That holds until ${day}.`,
  nothing: 'Nothing is compared. This has no consequences for the help.',
  waiting: 'Somebody else still has to answer.',
  everyone: 'Everyone who decides said yes.',
  failed: 'This did not work. Try it again.',
}
