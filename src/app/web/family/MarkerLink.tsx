import type { SharingMarker } from '../../../capabilities/access/contract.ts'
import { SharingTiles } from '../../../design/SharingTiles.tsx'
import { pathOf } from './address.ts'
import { Link } from './Link.tsx'
import { usePlace } from './place.ts'
import { useText } from './text.ts'
import { markerWords } from './words.ts'

/** The sharing marker of parents: tiles with the words always visible, leading to "Wie ziet wat". */
export function MarkerLink({ marker }: { marker: SharingMarker }) {
  const words = useText()
  const { dossier } = usePlace()
  return (
    <Link className="sharing-marker" href={pathOf(dossier.id, 'sharing')}>
      <SharingTiles sights={marker.tiles} large />
      <span className="sharing-marker__words">
        {markerWords(marker, words)}
        <span className="visually-hidden"> {words.text.marker.canSee}</span>
      </span>
    </Link>
  )
}
