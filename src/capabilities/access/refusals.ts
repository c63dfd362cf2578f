import type { RefusalKind } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'

export const accessRefusals = {
  roleReadsLess: {
    code: 'access.role-reads-less',
    status: 403,
    rule: '§1.7b',
    nl: 'Jouw rol mag deze soort informatie niet lezen. Daarom kun je die hier ook niet opschrijven.',
    en: 'Your role may not read this kind of information. So you cannot write it here either.',
  },
  regieOnly: {
    code: 'access.regie-only',
    status: 403,
    nl: 'Alleen het team dat de regie heeft, kan dit doen.',
    en: 'Only the team that holds the regie can do this.',
  },
  tooManyFiles: {
    code: 'access.too-many-files',
    status: 409,
    nl: 'Je zit in te veel dossiers om ze in één lijst te tonen.',
    en: 'You are in too many dossiers to show them in one list.',
  },
  personUnknown: {
    code: 'access.person-unknown',
    status: 400,
    nl: 'Eén van de personen hoort hier niet bij.',
    en: 'One of the people does not belong here.',
  },
  cannotStandIn: {
    code: 'access.cannot-stand-in',
    status: 409,
    nl: 'Deze collega kan hier op deze dagen niet vervangen. Kies een andere collega of andere dagen.',
    en: 'This colleague cannot stand in here on these days. Choose another colleague or other days.',
  },
  cannotTakeOver: {
    code: 'access.cannot-take-over',
    status: 409,
    nl: 'Deze collega kan de regie hier niet overnemen, of het is niet aan jou. Kies een andere collega.',
    en: 'This colleague cannot take over the regie here, or it is not yours to give. Choose another colleague.',
  },
  saidAlready: {
    code: 'access.said-already',
    status: 409,
    nl: 'Dit was al gezegd.',
    en: 'This was said already.',
  },
} as const satisfies Record<string, RefusalKind>

/** What the definer functions of access refuse, by the code they raise. */
export const refusalBySqlCode: Readonly<Record<string, RefusalKind>> = {
  RD001: accessRefusals.tooManyFiles,
  RD002: accessRefusals.roleReadsLess,
  RD003: accessRefusals.regieOnly,
  RD004: accessRefusals.personUnknown,
  RD005: refusals.notFound,
  RD006: refusals.notYours,
  RD007: refusals.notYours,
  RD008: refusals.notYours,
  RD020: refusals.notYours,
  RD021: refusals.newerVersion,
  RD022: accessRefusals.regieOnly,
  RD009: accessRefusals.saidAlready,
  RD030: accessRefusals.cannotStandIn,
  RD031: accessRefusals.cannotTakeOver,
}
