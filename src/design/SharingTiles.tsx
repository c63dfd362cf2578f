import { PartyTile } from './PartyTile.tsx'
import { PARTIES, type Sights } from './parties.ts'

type SharingTilesProps = {
  /** From the server, which reads the real keys; never made up by a screen. */
  sights: Sights
  large?: boolean
}

/** The five fixed places G S J Z +. Put them in a button or link that has the words as its name. */
export function SharingTiles({ sights, large = false }: SharingTilesProps) {
  return (
    <span className={large ? 'sharing-tiles sharing-tiles--large' : 'sharing-tiles'} aria-hidden="true">
      {PARTIES.map((party) => (
        <PartyTile key={party} party={party} sight={sights[party] ?? 'none'} />
      ))}
    </span>
  )
}
