import { type OrganisationKind, organisationKinds } from './vocabulary.ts'

/** At which kinds of organisation somebody can have a role. Roles that watch over the region come first. */
const kindsOf = {
  ORGANISATION_ADMINISTRATOR: organisationKinds,
  ADMINISTRATOR: ['municipality', 'samenwerkingsverband', 'youth-team'],
  PRIVACY_OFFICER: ['municipality', 'samenwerkingsverband', 'youth-team', 'school-board', 'care-provider', 'jgz'],
  SCHOOL_TEACHER: ['school'],
  SCHOOL_IB_ZOCO: ['school'],
  SCHOOL_BOARD: ['school-board', 'school'],
  SMW: ['social-work', 'school', 'youth-team', 'municipality'],
  JGZ: ['jgz'],
  WIJKTEAM: ['youth-team'],
  JEUGDCONSULENT: ['municipality', 'youth-team'],
  JEUGDHULP_PROVIDER: ['care-provider'],
  EXPERTISETEAM: ['expert-team'],
  SWV: ['samenwerkingsverband'],
  LEERPLICHT: ['leerplicht', 'municipality'],
  RMC: ['rmc', 'municipality'],
  VEILIG_THUIS: ['veilig-thuis'],
  GI: ['gi'],
  RVDK: ['rvdk'],
  HUISARTS: ['general-practice'],
} as const satisfies Record<string, readonly OrganisationKind[]>

export type Role = keyof typeof kindsOf
export const roles = Object.keys(kindsOf) as Role[]

/** Who checks and who keeps the region: no administrator gives these to anyone, so that nobody is checked by their own choice. */
export const watchingRoles: readonly string[] = ['ADMINISTRATOR', 'PRIVACY_OFFICER']

/** Roles that are in no family's team: who keeps people, who keeps the region, and who checks. */
export const rolesWithoutFamilies: readonly string[] = [...watchingRoles, 'ORGANISATION_ADMINISTRATOR']

/** imports-08: a role belongs to some kinds of organisation only. */
export function fits(role: string, kind: OrganisationKind): boolean {
  const kinds: readonly OrganisationKind[] = kindsOf[role as Role] ?? []
  return kinds.includes(kind)
}

/** As people here call them, in a file. */
export const rolesAsSpoken: Readonly<Record<string, Role>> = {
  jeugdteam: 'WIJKTEAM',
  leerkracht: 'SCHOOL_TEACHER',
  'intern begeleider': 'SCHOOL_IB_ZOCO',
  zorgcoördinator: 'SCHOOL_IB_ZOCO',
  schoolbestuur: 'SCHOOL_BOARD',
  schoolmaatschappelijk: 'SMW',
  jeugdverpleegkundige: 'JGZ',
  jeugdconsulent: 'JEUGDCONSULENT',
  jeugdhulp: 'JEUGDHULP_PROVIDER',
  expertteam: 'EXPERTISETEAM',
  samenwerkingsverband: 'SWV',
  leerplichtambtenaar: 'LEERPLICHT',
  doorstroompunt: 'RMC',
  'veilig thuis': 'VEILIG_THUIS',
  huisarts: 'HUISARTS',
  privacyfunctionaris: 'PRIVACY_OFFICER',
  beheerder: 'ADMINISTRATOR',
  'beheerder van de organisatie': 'ORGANISATION_ADMINISTRATOR',
}
