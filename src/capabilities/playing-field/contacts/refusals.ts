import type { FieldError, RefusalKind } from '../../../platform/refusal.ts'

export const contactRefusals = {
  hasItAlready: {
    code: 'playing-field.has-it-already',
    status: 409,
    nl: 'Deze school was al van jou.',
    en: 'This school was yours already.',
  },
  otherTeam: {
    code: 'playing-field.other-team',
    status: 409,
    nl: 'Een ander team is er voor deze school. Overleg met dat team.',
    en: 'Another team is there for this school. Talk to that team.',
  },
} as const satisfies Record<string, RefusalKind>

export const contactFaults = {
  inPast: { code: 'day-in-past', nl: 'Kies vandaag of een latere dag.', en: 'Choose today or a later day.' },
  endsBefore: {
    code: 'ends-before',
    nl: 'De laatste dag ligt vóór de eerste.',
    en: 'The last day lies before the first.',
  },
  untilWhen: {
    code: 'until-when',
    nl: 'Vul in tot wanneer.',
    en: 'Fill in until when.',
  },
  noColleague: {
    code: 'no-colleague',
    nl: 'Kies een collega die dan in je team werkt.',
    en: 'Choose a colleague who works in your team then.',
  },
} as const satisfies Record<string, Omit<FieldError, 'field'>>
