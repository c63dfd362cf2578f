import type { RefusalKind } from '../../../platform/refusal.ts'
import type { NotAllowed } from './guarded-fetch.ts'

export const providerRefusals = {
  known: {
    code: 'accounts.provider-known',
    status: 409,
    nl: 'Deze aanbieder staat er al, met dezelfde naam die de aanbieder voor ons gebruikt (client).',
    en: 'This provider is there already, with the same client.',
  },
  'has-people': {
    code: 'accounts.provider-has-people',
    status: 409,
    rule: 'accounts-37',
    nl: 'Hier loggen al mensen in. Een ander adres, of een ander gegeven dat zegt wie iemand is, zou hen tot iemand anders maken. Voeg een nieuwe aanbieder toe.',
    en: 'People sign in here already. Another address, or another claim that says who somebody is, would make them somebody else. Add a new provider.',
  },
  'built-in': {
    code: 'accounts.provider-built-in',
    status: 409,
    nl: 'Van de ingebouwde aanbieder verander je alleen de naam, voor wie hij is, en of hij aan staat.',
    en: 'Of the built-in provider you change only its name, for whom it is, and whether it is on.',
  },
  'no-secret': {
    code: 'accounts.provider-no-secret',
    status: 409,
    nl: 'Vul het geheim in dat de aanbieder gaf, of kies voor inloggen met onze sleutel.',
    en: 'Fill in the secret that the provider gave, or choose signing in with our key.',
  },
  own: {
    code: 'accounts.provider-own',
    status: 409,
    rule: 'accounts-37',
    nl: 'Hiermee ben je zelf ingelogd. Log eerst op een andere manier in; anders sluit je jezelf buiten.',
    en: 'You are signed in with this one yourself. First sign in another way; otherwise you shut yourself out.',
  },
} as const satisfies Record<string, RefusalKind>

/** What was wrong when a connection was tried, in words for who fills it in. */
export const connectionProblems = {
  address: {
    nl: 'Dit is geen adres. Het begint met https:// en eindigt zonder /.well-known.',
    en: 'This is no address. It begins with https:// and ends without /.well-known.',
  },
  unreachable: {
    nl: 'Op dit adres antwoordt niemand. Kijk of het adres klopt.',
    en: 'Nobody answers at this address. See whether the address is right.',
  },
  'no-description': {
    nl: 'Op dit adres staat geen beschrijving van een aanbieder (openid-configuration).',
    en: 'At this address there is no description of a provider (openid-configuration).',
  },
  'other-issuer': {
    nl: 'De aanbieder noemt zichzelf anders. Neem het adres over zoals de aanbieder het schrijft.',
    en: 'The provider calls itself otherwise. Take over the address as the provider writes it.',
  },
  'no-code': {
    nl: 'De aanbieder ondersteunt inloggen met een code niet (authorization code).',
    en: 'The provider does not support signing in with a code (authorization code).',
  },
  'no-pkce': {
    nl: 'De aanbieder ondersteunt de beveiliging van de code niet (PKCE met S256).',
    en: 'The provider does not support the protection of the code (PKCE with S256).',
  },
  'no-keys': {
    nl: 'De sleutels van de aanbieder zijn niet te lezen, of er is geen sleutel om mee te tekenen.',
    en: 'The keys of the provider cannot be read, or there is none to sign with.',
  },
  'no-authentication': {
    nl: 'De aanbieder kent deze manier van laten zien wie wij zijn niet. Kies de andere.',
    en: 'The provider does not know this way of showing who we are. Choose the other.',
  },
  'no-acr': {
    nl: 'De aanbieder biedt geen van de gevraagde niveaus aan (acr).',
    en: 'The provider offers none of the levels that are asked for (acr).',
  },
} as const satisfies Record<string, { nl: string; en: string }>

export const notAllowed: Record<NotAllowed['because'], { nl: string; en: string }> = {
  'not-https': { nl: 'Het adres moet met https:// beginnen.', en: 'The address must begin with https://.' },
  private: {
    nl: 'Dit adres ligt binnen het eigen netwerk. Mag dat? Dan zet wie de server beheert dat aan (RONDOM_INTERNAL_PROVIDERS).',
    en: 'This address lies inside the own network. Is that right? Then who runs the server switches it on (RONDOM_INTERNAL_PROVIDERS).',
  },
  'too-large': { nl: 'Het antwoord van de aanbieder is te groot.', en: 'The answer of the provider is too large.' },
  'too-slow': { nl: 'De aanbieder antwoordt niet op tijd.', en: 'The provider does not answer in time.' },
}
