import type { RefusalKind } from './refusal.ts'

/** The refusals that every capability shares. */
export const refusals = {
  notFound: {
    code: 'not-found',
    status: 404,
    nl: 'Dit bestaat niet, of je mag het niet zien.',
    en: 'This does not exist, or you may not see it.',
  },
  invalid: {
    code: 'invalid-input',
    status: 400,
    nl: 'Er klopt iets niet aan wat je hebt ingevuld. Kijk bij de velden.',
    en: 'Something you filled in is not right. See the fields.',
  },
  malformed: {
    code: 'malformed',
    status: 400,
    nl: 'Dit bericht is niet te lezen.',
    en: 'This message cannot be read.',
  },
  unwritable: {
    code: 'unwritable-text',
    status: 400,
    nl: 'In deze tekst staat een teken dat we niet kunnen bewaren. Haal het weg en probeer het opnieuw.',
    en: 'This text holds a character that we cannot keep. Take it out and try again.',
  },
  tooLarge: {
    code: 'too-large',
    status: 413,
    nl: 'Dit is te veel tekst in één keer.',
    en: 'This is too much text at once.',
  },
  mediaType: {
    code: 'media-type',
    status: 415,
    nl: 'Dit soort bericht wordt hier niet gelezen.',
    en: 'This kind of message is not read here.',
  },
  signInFirst: {
    code: 'sign-in-first',
    status: 401,
    nl: 'Je bent niet ingelogd. Log opnieuw in.',
    en: 'You are not signed in. Sign in again.',
  },
  notYours: {
    code: 'not-yours',
    status: 403,
    nl: 'Dit hoort niet bij wat jij mag doen.',
    en: 'This is not yours to do.',
  },
  otherSite: {
    code: 'other-site',
    status: 403,
    nl: 'Dit verzoek kwam van een andere website. Daarom is het niet uitgevoerd.',
    en: 'This request came from another website. So it was not carried out.',
  },
  tooMany: {
    code: 'too-many-requests',
    status: 429,
    nl: 'Je doet dit te vaak achter elkaar. Wacht een paar minuten.',
    en: 'You do this too often. Wait a few minutes.',
  },
  newerVersion: {
    code: 'newer-version',
    status: 412,
    nl: 'Iemand anders veranderde dit ondertussen. Jouw tekst is niet weg. Kijk welke tekst het moet worden.',
    en: 'Someone else changed this in the meantime. Your text is not lost. See which text it should be.',
  },
  versionMissing: {
    code: 'version-missing',
    status: 400,
    nl: 'Het verzoek zegt niet welke versie het verandert.',
    en: 'The request does not say which version it changes.',
  },
} as const satisfies Record<string, RefusalKind>
