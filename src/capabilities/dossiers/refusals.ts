import type { FieldError, RefusalKind } from '../../platform/refusal.ts'
import type { PersonFault } from './rules.ts'

export const dossierRefusals = {
  teamOnly: {
    code: 'dossiers.team-only',
    status: 403,
    nl: 'Alleen het jeugdteam maakt een dossier.',
    en: 'Only the youth team makes a dossier.',
  },
} as const satisfies Record<string, RefusalKind>

/** What can be wrong with the people of a new dossier, said at the field. */
export const personFaults = {
  'born-in-future': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'born-too-long-ago': { nl: 'Kijk het jaar na.', en: 'Check the year.' },
  'child-too-old': {
    nl: 'Een kind of jongere is jonger dan 27 jaar.',
    en: 'A child or young person is younger than 27.',
  },
  'adult-too-young': {
    nl: 'Een ouder of verzorger is ouder dan 15 jaar. Kijk de datum na.',
    en: 'A parent or carer is older than 15. Check the date.',
  },
  'key-twice': { nl: 'Deze persoon staat er twee keer.', en: 'This person is listed twice.' },
  'no-child': { nl: 'Zet er minstens één kind of jongere bij.', en: 'Add at least one child or young person.' },
  'school-unknown': { nl: 'Deze school kennen we niet.', en: 'We do not know this school.' },
  'child-unknown': { nl: 'Dit kind staat niet in de lijst.', en: 'This child is not in the list.' },
  'holder-unknown': { nl: 'Deze volwassene staat niet in de lijst.', en: 'This adult is not in the list.' },
  'since-in-future': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'known-without-holder': {
    nl: 'Zet erbij wie gezag heeft, of kies “nog niet bekend”.',
    en: 'Say who has gezag, or choose “not known yet”.',
  },
  'source-missing': { nl: 'Kies waar je dat van weet.', en: 'Choose how you know this.' },
  'one-asker': { nl: 'Eén persoon kan de vraag hebben gesteld.', en: 'One person can have asked the question.' },
} as const satisfies Record<PersonFault, Omit<FieldError, 'field' | 'code'>>
