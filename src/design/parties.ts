/** The five places of the sharing marker, in the one order they always stand in. */
export const PARTIES = ['family', 'school', 'youth-team', 'care', 'other'] as const

export type PartyKind = (typeof PARTIES)[number]

/** Who of a party sees something: everybody, some of them, nobody. */
export type Sight = 'all' | 'some' | 'none'

/** The sight of each party; a party that is not named sees nothing. */
export type Sights = Partial<Readonly<Record<PartyKind, Sight>>>

/** The letter on the tile. It is a sign, not a word: the same in every language. */
export const PARTY_LETTER: Readonly<Record<PartyKind, string>> = {
  family: 'G',
  school: 'S',
  'youth-team': 'J',
  care: 'Z',
  other: '+',
}

const TILE_OF_ORGANISATION: ReadonlyMap<string, PartyKind> = new Map([
  ['family', 'family'],
  ['school', 'school'],
  ['youth-team', 'youth-team'],
  ['jgz', 'care'],
  ['care-provider', 'care'],
  ['gp', 'care'],
])

/** The tile of a kind of organisation. What has no tile of its own (samenwerkingsverband, leerplicht, gi, …) is "+". */
export function partyOfOrganisation(kind: string): PartyKind {
  return TILE_OF_ORGANISATION.get(kind) ?? 'other'
}
