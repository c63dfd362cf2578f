import { Button, DialogTrigger } from 'react-aria-components'
import { SharingTiles } from '../../../design/SharingTiles.tsx'
import type { SharingMarker } from '../contract.ts'
import { wordsOfMarker } from './marker-words.ts'
import { ReaderList } from './ReaderList.tsx'
import { SharingPanel } from './SharingPanel.tsx'
import { text } from './text.ts'

type SharingMarkerButtonProps = {
  marker: SharingMarker
  /** What it is about, as it stands in the question: "doel 1", "deze notitie". */
  what: string
  /** Without the words, where it is narrow. What only the own team sees always keeps its words. */
  short?: boolean
}

/** "Wie kan dit zien?": the tiles, in words, and behind them the names with their reasons. From the real keys. */
export function SharingMarkerButton({ marker, what, short = false }: SharingMarkerButtonProps) {
  const words = wordsOfMarker(marker)
  return (
    <DialogTrigger>
      <Button className="sharing-marker" aria-label={`${text.who(what)} ${words}`}>
        <SharingTiles sights={marker.tiles} />
        {(!short || marker.isOwn) && <span className="sharing-marker__words">{words}</span>}
      </Button>
      <SharingPanel what={what} reason={marker.isOwn ? text.askable : text.choice}>
        <ReaderList marker={marker} />
      </SharingPanel>
    </DialogTrigger>
  )
}
