import type { RefusalKind } from '../../../platform/refusal.ts'

export const peopleRefusals = {
  yourself: {
    code: 'accounts.yourself',
    status: 409,
    rule: 'accounts-32',
    nl: 'Je eigen werk en rollen verander je niet zelf. Vraag het een andere beheerder.',
    en: 'You do not change your own work and roles. Ask another administrator.',
  },
  'watching-role': {
    code: 'accounts.watching-role',
    status: 409,
    rule: 'accounts-33',
    nl: 'Deze rol geeft of beëindigt alleen wie de server beheert.',
    en: 'Only who runs the server gives or ends this role.',
  },
  overlaps: {
    code: 'accounts.works-already',
    status: 409,
    rule: 'accounts-34',
    nl: 'Deze persoon heeft deze rol dan al. Verander de einddatum, of kies andere dagen.',
    en: 'This person has this role then already. Change the last day, or choose other days.',
  },
} as const satisfies Record<string, RefusalKind>

/** What is wrong with a field. */
export const personFaults = {
  endsBefore: {
    code: 'accounts.ends-before',
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day lies before the first.',
  },
  inPast: { code: 'accounts.in-past', nl: 'Kies vandaag of een latere dag.', en: 'Choose today or a later day.' },
  tooLongAgo: {
    code: 'accounts.long-ago',
    nl: 'Kies een dag van het afgelopen jaar of later.',
    en: 'Choose a day of the last year or later.',
  },
  roleDoesNotFit: {
    code: 'accounts.role-does-not-fit',
    nl: 'Deze rol bestaat niet bij dit soort organisatie.',
    en: 'This role does not exist at this kind of organisation.',
  },
  sameName: {
    code: 'accounts.same-name',
    nl: 'Hier werkt al iemand met deze naam. Is dit iemand anders? Vink dat dan aan.',
    en: 'Someone with this name works here already. Is this someone else? Then tick that.',
  },
} as const

/** Why somebody gets no code. */
export const notInvited = {
  'not-found': {
    nl: 'Werkt hier niet (meer).',
    en: 'Does not work here (any more).',
  },
  yourself: { nl: 'Jezelf nodig je niet uit.', en: 'You do not invite yourself.' },
  'watching-role': {
    nl: 'Wie de server beheert, nodigt deze persoon uit.',
    en: 'Who runs the server invites this person.',
  },
  'signs-in': {
    nl: 'Kan al inloggen. Lukt dat niet meer? Gebruik dan ‘Hulp bij inloggen’.',
    en: 'Can sign in already. Does that no longer work? Then use ‘Help with signing in’.',
  },
  'works-elsewhere': {
    nl: 'Werkt ook bij een andere organisatie. De beheerder van de regio nodigt deze persoon uit.',
    en: 'Works at another organisation too. The administrator of the region invites this person.',
  },
} as const satisfies Record<string, { nl: string; en: string }>
