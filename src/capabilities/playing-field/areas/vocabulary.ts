/** Areas of every kind; none coincides with another (practice P4.1). */
export const areaKinds = [
  'municipality',
  'swv-po',
  'swv-vo',
  'rmc',
  'youth-region',
  'ggd',
  'veilig-thuis',
  'cooperation',
] as const
export type AreaKind = (typeof areaKinds)[number]

export const areaLevels = ['local', 'regional', 'supra-regional'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** At which level of the playing field each kind works (practice P4.1). */
export const levelOf: Readonly<Record<AreaKind, AreaLevel>> = {
  municipality: 'local',
  cooperation: 'local',
  'swv-po': 'regional',
  'swv-vo': 'regional',
  rmc: 'regional',
  'youth-region': 'regional',
  ggd: 'supra-regional',
  'veilig-thuis': 'supra-regional',
}

/** An organisation lies in an area, works for it, or takes part in it as a cooperation. */
export const areaRelations = ['lies-in', 'serves', 'takes-part'] as const
export type AreaRelation = (typeof areaRelations)[number]
