import type { OverlapText } from './text.nl.ts'

export const en: OverlapText = {
  title: 'May I check whether somebody helps already?',
  asks: (name, organisation) => `${name} of ${organisation} asks this.`,
  about: (child) => `It is about ${child}.`,
  how: 'We compare name and date of birth with other families who said yes. The details themselves go nowhere.',
  hit: 'Is there perhaps help already? Then your contact asks you about it. Nobody sees where it is or who it is.',
  limits:
    'It can also be another child, with the same name and day. A name that is spelled differently we do not find.',
  looks: 'Under “Who has looked” you see that there was a comparison.',
  free: 'This has no consequences for the help. You can always change your answer.',
  yes: 'Yes, you may',
  no: 'No',
  takeBack: 'No longer',
  saidYes: (until) => `You said yes. That holds until ${until}.`,
  saidNo: 'You said no. Nothing is compared.',
  takenBack: 'You took your yes back. Nothing is compared any more.',
  waiting: 'Somebody else still has to answer.',
  everyone: 'Everyone who decides said yes.',
  failed: 'This did not work. Try it again.',
}
