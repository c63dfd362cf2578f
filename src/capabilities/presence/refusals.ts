import { type RefusalKind, refuse } from '../../platform/refusal.ts'

export const presenceRefusals = {
  elsewhere: {
    code: 'presence.elsewhere',
    status: 409,
    rule: 'presence-04',
    nl: 'Deze persoon is dan al ergens anders.',
    en: 'This person is somewhere else already at that time.',
  },
  timesTurned: {
    code: 'presence.times-turned',
    status: 400,
    nl: 'De eindtijd ligt niet na de begintijd.',
    en: 'The end does not lie after the beginning.',
  },
  daysTurned: {
    code: 'presence.days-turned',
    status: 400,
    nl: 'De laatste dag ligt voor de eerste dag.',
    en: 'The last day lies before the first day.',
  },
  endedThen: {
    code: 'presence.ended-then',
    status: 400,
    rule: 'presence-11',
    nl: 'Dit moment is dan al opgehouden. Plan een nieuw moment.',
    en: 'This fixed time has ended by then. Plan a new one.',
  },
  noSuchDay: {
    code: 'presence.no-such-day',
    status: 400,
    nl: 'Op deze dag is deze persoon hier niet. Kijk naar de weekdag.',
    en: 'This person is not here on this day. See the day of the week.',
  },
  notedAlready: {
    code: 'presence.noted-already',
    status: 409,
    nl: 'Voor deze dag staat er al een wijziging. Haal die eerst terug.',
    en: 'A change is noted for this day already. Take that one back first.',
  },
  dayMissing: {
    code: 'presence.day-missing',
    status: 400,
    nl: 'Vul de dag en de begintijd in.',
    en: 'Fill in the day and the beginning.',
  },
  longPast: {
    code: 'presence.long-past',
    status: 400,
    nl: 'Deze dag is al voorbij.',
    en: 'This day has passed already.',
  },
  notWhole: {
    code: 'presence.not-whole',
    status: 400,
    rule: 'presence-07',
    nl: 'De delen zijn samen niet 100 procent, of iemand staat er twee keer.',
    en: 'The shares do not make 100 percent, or somebody stands there twice.',
  },
} as const satisfies Record<string, RefusalKind>

/** Refuses for what stands in one field; what is said there may name more than the kind does. */
export function refuseAt(field: string, kind: RefusalKind, said: RefusalKind = kind): never {
  const { code, nl, en } = said
  return refuse(kind, { errors: [{ field, code, nl, en }] })
}
