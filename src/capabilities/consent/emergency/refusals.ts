import type { RefusalKind } from '../../../platform/refusal.ts'

export const emergencyRefusals = {
  notStated: {
    code: 'emergency.not-stated',
    status: 400,
    rule: 'D20',
    nl: 'Noodtoegang kan alleen als allebei waar is. Twijfel je? Bel 112 of Veilig Thuis.',
    en: 'Emergency access is only possible when both are true. Do you doubt? Call 112 or Veilig Thuis.',
  },
  notForRole: {
    code: 'emergency.role-reads-less',
    status: 400,
    rule: '§1.7b',
    nl: 'Deze soort informatie leest jouw rol nooit, ook niet in een noodgeval. Bel 112 als iemand nu gevaar loopt.',
    en: 'Your role never reads this kind of information, not even in an emergency. Call 112 if somebody is in danger now.',
  },
  nobodyChosen: {
    code: 'emergency.nobody-chosen',
    status: 400,
    nl: 'Kies over wie het gaat.',
    en: 'Choose whom it is about.',
  },
  denied: {
    code: 'emergency.denied',
    status: 409,
    rule: 'D20',
    nl: 'De wet staat dit ook in een noodgeval niet toe. Bel 112 als iemand nu gevaar loopt.',
    en: 'The law does not allow this, not even in an emergency. Call 112 if somebody is in danger now.',
  },
} as const satisfies Record<string, RefusalKind>
