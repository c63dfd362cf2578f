/** The kinds of organisation in the five practices. */
export const organisationKinds = [
  'youth-team',
  'school',
  'school-board',
  'jgz',
  'care-provider',
  'municipality',
  'samenwerkingsverband',
  'leerplicht',
  'rmc',
  'veilig-thuis',
  'gi',
  'rvdk',
  'social-work',
  'expert-team',
  'general-practice',
  'preschool',
  'youth-work',
  'complaints-committee',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const sectors = ['PO', 'SO', 'VO', 'VSO', 'MBO'] as const
export type Sector = (typeof sectors)[number]
