import type { RefusalKind } from '../../../platform/refusal.ts'

export const schoolRefusals = {
  notKept: {
    code: 'playing-field.not-kept',
    status: 403,
    nl: 'Dit houden de school zelf en het vaste contact van het team bij.',
    en: 'The school itself and the fixed contact of the team keep this.',
  },
  laterDay: {
    code: 'playing-field.later-day',
    status: 400,
    nl: 'Deze dag moet nog komen. Kies vandaag of eerder.',
    en: 'This day is still to come. Choose today or earlier.',
  },
  endsBeforeItBegins: {
    code: 'playing-field.ends-before-it-begins',
    status: 400,
    nl: 'De laatste dag ligt voor de eerste dag.',
    en: 'The last day lies before the first day.',
  },
  nameTheRole: {
    code: 'playing-field.name-the-role',
    status: 400,
    nl: 'Vul in hoe deze taak heet.',
    en: 'Fill in what this task is called.',
  },
} as const satisfies Record<string, RefusalKind>
