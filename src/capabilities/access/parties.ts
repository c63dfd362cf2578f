import type { Party } from './contract.ts'

const partyByKind: Readonly<Record<string, Party>> = {
  'youth-team': 'youth-team',
  school: 'school',
  jgz: 'care',
  'care-provider': 'care',
}

/** The fixed tile of each kind of organisation; every kind that is not named stands under "+". */
export const partyOf = (organisationKind: string): Party => partyByKind[organisationKind] ?? 'other'
