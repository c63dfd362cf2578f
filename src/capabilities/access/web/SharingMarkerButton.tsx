import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { Icon } from '../../../design/Icon.tsx'
import { x } from '../../../design/icons.ts'
import { SharingTiles } from '../../../design/SharingTiles.tsx'
import { text as platformText } from '../../../platform/web/text.ts'
import type { SharingMarker } from '../contract.ts'
import { wordsOfMarker } from './marker-words.ts'
import { ReaderList } from './ReaderList.tsx'
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
      <Popover className="sharing-panel" placement="bottom start" UNSTABLE_portalContainer={insideMain()}>
        <Dialog className="sharing-panel__body">
          <div className="sharing-panel__head">
            <Heading slot="title" level={2}>
              {text.who(what)}
            </Heading>
            <Button slot="close" className="icon-button" aria-label={platformText.close}>
              <Icon path={x} />
            </Button>
          </div>
          <ReaderList marker={marker} />
          <p className="sharing-panel__reason">{marker.isOwn ? text.askable : text.choice}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Floats above the page but belongs to its main part, so that no content stands outside the landmarks. */
function insideMain(): HTMLElement {
  return document.querySelector('main') ?? document.body
}
