import { PARTY_LETTER, type PartyKind, type Sight } from './parties.ts'

type PartyTileProps = {
  party: PartyKind
  sight?: Sight
  /** 40 px, for the head of a parent's card. */
  large?: boolean
}

/** Who, as a letter in that party's colour. Only beside a name: it does not speak. */
export function PartyTile({ party, sight = 'all', large = false }: PartyTileProps) {
  return (
    <i
      className={large ? 'party-tile party-tile--large' : 'party-tile'}
      data-party={party}
      data-sight={sight}
      data-letter={PARTY_LETTER[party]}
      aria-hidden="true"
    />
  )
}
