import type { RefusalKind } from '../../platform/refusal.ts'

export const overlapRefusals = {
  off: {
    code: 'overlap.off',
    status: 409,
    nl: 'Dit staat uit in deze regio.',
    en: 'This is turned off in this region.',
  },
  askedAlready: {
    code: 'overlap.asked-already',
    status: 409,
    nl: 'Dit is al aan het gezin gevraagd. Zij kunnen hun antwoord zelf veranderen.',
    en: 'The family was asked this already. They can change their answer themselves.',
  },
  unclearWhoDecides: {
    code: 'overlap.unclear-who-decides',
    status: 409,
    rule: 'D29',
    nl: 'Het is nog niet duidelijk wie hierover beslist. Kijk eerst wie gezag heeft.',
    en: 'It is not clear yet who decides about this. Check first who has gezag.',
  },
  notDecider: {
    code: 'overlap.not-decider',
    status: 403,
    nl: 'Jouw antwoord is hier niet nodig. Iemand anders beslist hierover.',
    en: 'Your answer is not needed here. Someone else decides about this.',
  },
  dpiaFirst: {
    code: 'overlap.dpia-first',
    status: 400,
    nl: 'Schrijf op wanneer de DPIA klaar was. Dat mag niet in de toekomst zijn.',
    en: 'Write when the DPIA was finished. That cannot be in the future.',
  },
} as const satisfies Record<string, RefusalKind>
