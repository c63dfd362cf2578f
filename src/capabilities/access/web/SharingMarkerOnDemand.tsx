import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { SharingTiles } from '../../../design/SharingTiles.tsx'
import { call } from '../../../platform/web/api.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import type { SharingMarker, Tiles } from '../contract.ts'
import { wordsOfTiles } from './marker-words.ts'
import { ReaderList } from './ReaderList.tsx'
import { SharingPanel } from './SharingPanel.tsx'
import { text } from './text.ts'

type SharingMarkerOnDemandProps = {
  tiles: Tiles
  /** What it is about, as it stands in the question: "iets van dit gezin", "deze vraag". */
  what: string
  /** Where the names are read: ['questions', id] for /questions/{id}/readers. */
  of: readonly [collection: 'dossiers' | 'questions', id: string]
  reason?: string
  /** Without the words, in a dense list. */
  short?: boolean
}

/** The marker of a line in a list: the tiles are there at once, the names are read when somebody asks for them. */
export function SharingMarkerOnDemand({ tiles, what, of, reason, short = false }: SharingMarkerOnDemandProps) {
  const [isOpen, setOpen] = useState(false)
  const words = wordsOfTiles(tiles)
  const readers = useQuery({
    queryKey: [...of, 'readers'],
    queryFn: () => call<SharingMarker>('GET', `/${of.join('/')}/readers`),
    enabled: isOpen,
  })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="sharing-marker" aria-label={`${text.who(what)} ${words}`}>
        <SharingTiles sights={tiles} />
        {!short && <span className="sharing-marker__words">{words}</span>}
      </Button>
      <SharingPanel what={what} reason={reason ?? text.choice}>
        <Loaded query={readers}>{(marker) => <ReaderList marker={marker} />}</Loaded>
      </SharingPanel>
    </DialogTrigger>
  )
}
