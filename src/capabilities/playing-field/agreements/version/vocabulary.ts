import type { MeetingFault } from '../meetings/rules.ts'

export type VersionFault =
  | MeetingFault
  | 'begins-in-past'
  | 'begins-before-last'
  | 'answer-before-reaction'
  | 'regie-unknown'
  | 'note-unknown'

/** What can be wrong with a new version, said at the field by the form and by the server alike. */
export const versionFaults = {
  'begins-in-past': {
    nl: 'Deze dag is al voorbij. Kies vandaag of later.',
    en: 'This day has passed. Choose today or later.',
  },
  'begins-before-last': {
    nl: 'De vorige versie begint op deze dag of later. Kies een latere dag.',
    en: 'The version before begins on this day or later. Choose a later day.',
  },
  'answer-before-reaction': {
    nl: 'Het antwoord kan niet eerder komen dan de eerste reactie.',
    en: 'The answer cannot come before the first reaction.',
  },
  'regie-unknown': {
    nl: 'Alleen een jeugdteam kan hier de regie hebben: daar gaan de regels voor lezen en delen van uit.',
    en: 'Only a youth team can hold the regie here: the rules for reading and sharing count on that.',
  },
  'note-unknown': {
    nl: 'Deze notitie is al verwerkt of bestaat niet.',
    en: 'This note was taken up already or does not exist.',
  },
  'meeting-steers': {
    nl: 'In de stuurgroep en de regiegroep bespreek je geen kinderen. Haal de doelen weg.',
    en: 'The steering group and the direction group discuss no children. Take the purposes out.',
  },
  'purpose-unknown': { nl: 'Dit doel kennen we niet.', en: 'We do not know this purpose.' },
  'purpose-twice': { nl: 'Dit doel staat er twee keer.', en: 'This purpose is listed twice.' },
  'category-twice': {
    nl: 'Deze soort informatie staat er twee keer.',
    en: 'This kind of information is listed twice.',
  },
  'meeting-holds-more': {
    nl: 'Dit is meer dan voor dit doel nodig is. Kies minder.',
    en: 'This is more than this purpose needs. Choose less.',
  },
} as const satisfies Record<VersionFault, { nl: string; en: string }>
