import { joinAnd } from '../../../platform/pure/format.ts'
import type { FieldError, RefusalKind } from '../../../platform/refusal.ts'
import type { PersonalTrace } from './personal.ts'
import { type VersionFault, versionFaults } from './version/vocabulary.ts'
import type { ChecklistItem } from './vocabulary.ts'

export const agreementRefusals = {
  noCooperation: {
    code: 'playing-field.no-cooperation',
    status: 409,
    rule: 'agreements-04',
    nl: 'Jullie team doet nog niet mee in een samenwerking. Daarom kan er nog geen dossier komen. Vraag het de beheerder van de regio.',
    en: 'Your team does not take part in a cooperation yet. So there can be no dossier yet. Ask the administrator of the region.',
  },
  notSignedOff: {
    code: 'playing-field.not-signed-off',
    status: 409,
    rule: 'agreements-04',
    nl: 'Er kan nog geen dossier komen. In jullie samenwerking is nog niet alles geregeld.',
    en: 'There can be no dossier yet. Not everything is settled in your cooperation.',
  },
  regieElsewhere: {
    code: 'playing-field.regie-elsewhere',
    status: 403,
    rule: 'agreements-11',
    nl: 'Zonder andere afspraak heeft het jeugdteam de regie. Alleen wie de regie heeft, maakt een dossier.',
    en: 'Without another agreement the youth team holds the regie. Only who holds the regie makes a dossier.',
  },
  regieNotFollowed: {
    code: 'playing-field.regie-not-followed',
    status: 409,
    rule: 'agreements-11',
    nl: 'De afspraken geven de regie aan een ander dan het jeugdteam. Dat kan hier niet. Vraag de beheerder om een nieuwe versie.',
    en: 'The agreement gives the regie to someone other than the youth team. That is not possible here. Ask the administrator for a new version.',
  },
  signedAlready: {
    code: 'playing-field.signed-already',
    status: 409,
    rule: 'agreements-05',
    nl: 'Dit is al afgetekend.',
    en: 'This has been signed off already.',
  },
  notSigned: {
    code: 'playing-field.not-signed',
    status: 409,
    rule: 'agreements-05',
    nl: 'Dit is niet afgetekend. Er valt niets terug te nemen.',
    en: 'This has not been signed off. There is nothing to take back.',
  },
  signerOther: {
    code: 'playing-field.signer-other',
    status: 403,
    rule: 'agreements-05',
    nl: 'Dit tekent iemand anders af. De DPIA en de privacyfunctionaris tekent de privacyfunctionaris af, de rest de beheerder.',
    en: 'Someone else signs this off. The privacy officer signs the DPIA and the privacy officer, the administrator the rest.',
  },
  noAgreement: {
    code: 'playing-field.no-agreement',
    status: 409,
    rule: 'agreements-05',
    nl: 'Er geldt nog geen afspraak. Leg die eerst vast.',
    en: 'No agreement holds yet. Record that first.',
  },
  paperKind: {
    code: 'playing-field.paper-kind',
    status: 415,
    nl: 'Kies een pdf. Een ander soort bestand bewaren we niet.',
    en: 'Choose a pdf. We keep no other kind of file.',
  },
  paperTooLarge: {
    code: 'playing-field.paper-too-large',
    status: 413,
    nl: 'Dit bestand is groter dan 10 MB. Maak het kleiner en probeer het opnieuw.',
    en: 'This file is larger than 10 MB. Make it smaller and try again.',
  },
} as const satisfies Record<string, RefusalKind>

/** What can be wrong with a new version or a note, said at the field. */
export const agreementFaults = {
  ...versionFaults,
  'looks-like-bsn': {
    nl: 'Hier staat een getal van negen cijfers. Dat lijkt op een BSN. Haal het weg.',
    en: 'There is a number of nine digits here. It looks like a BSN. Take it out.',
  },
  'looks-like-phone': {
    nl: 'Hier staat iets dat lijkt op een telefoonnummer. Haal het weg.',
    en: 'There is something here that looks like a phone number. Take it out.',
  },
  'looks-like-email': {
    nl: 'Hier staat een mailadres. Haal het weg.',
    en: 'There is an e-mail address here. Take it out.',
  },
  'looks-like-birth-date': {
    nl: 'Hier staat een hele datum. Dat kan een geboortedatum zijn. Schrijf alleen de maand, of alleen het jaar.',
    en: 'There is a whole date here. It could be a date of birth. Write the month only, or the year only.',
  },
} as const satisfies Record<AgreementFault, Omit<FieldError, 'field' | 'code'>>

export type AgreementFault = VersionFault | PersonalTrace

export const faultAt = (field: string, code: AgreementFault): FieldError => ({ field, code, ...agreementFaults[code] })

/** The items as they stand in a sentence. */
const inSentence: Readonly<Record<ChecklistItem, { nl: string; en: string }>> = {
  agreement: { nl: 'het convenant', en: 'the agreement' },
  roles: { nl: 'wie wat doet', en: 'who does what' },
  dpia: { nl: 'de DPIA', en: 'the DPIA' },
  'parent-information': { nl: 'de tekst voor ouders', en: 'the text for parents' },
  'privacy-officer': { nl: 'de privacyfunctionaris', en: 'the privacy officer' },
  contacts: { nl: 'de contactpersonen', en: 'the contacts' },
}

/** agreements-04: the refusal with what is missing in its sentence. */
export function notSignedOff(missing: readonly ChecklistItem[]): RefusalKind {
  const list = (language: 'nl' | 'en') =>
    joinAnd(
      missing.map((item) => inSentence[item][language]),
      language,
    )
  return {
    ...agreementRefusals.notSignedOff,
    nl: `Er kan nog geen dossier komen. In jullie samenwerking is nog niet afgetekend: ${list('nl')}.`,
    en: `There can be no dossier yet. Not signed off in your cooperation: ${list('en')}.`,
  }
}

/** agreements-11: the refusal names the agreement that it follows. */
export function regieElsewhere({ cooperation, version }: { cooperation: string; version: number }): RefusalKind {
  return {
    ...agreementRefusals.regieElsewhere,
    nl: `Volgens de afspraken van ${cooperation} (versie ${version}) heeft het jeugdteam de regie. Alleen wie de regie heeft, maakt een dossier.`,
    en: `By the agreement of ${cooperation} (version ${version}) the youth team holds the regie. Only who holds the regie makes a dossier.`,
  }
}

export function regieNotFollowed({ cooperation, version }: { cooperation: string; version: number }): RefusalKind {
  return {
    ...agreementRefusals.regieNotFollowed,
    nl: `De afspraken van ${cooperation} (versie ${version}) geven de regie aan een ander dan het jeugdteam. Dat kan hier niet. Vraag de beheerder om een nieuwe versie.`,
    en: `The agreement of ${cooperation} (version ${version}) gives the regie to someone other than the youth team. That is not possible here. Ask the administrator for a new version.`,
  }
}
