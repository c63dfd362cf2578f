import { SharingTiles } from '../../../design/SharingTiles.tsx'
import { joinAnd } from '../../../platform/pure/format.ts'
import { useText, type Words } from './text.ts'
import type { Readers } from './useReaders.ts'
import { readerNames } from './words.ts'

/** Before saving: who will be able to read this, in names. */
export function ReadersPanel({ readers, isAboutSomebody }: { readers: Readers; isAboutSomebody: boolean }) {
  const words = useText()
  const { title, choose, wait, failed, again } = words.text.readers
  return (
    <div className="family-readers">
      <p className="family-readers__title">
        <b>{title}</b>
        {readers.marker && <SharingTiles sights={readers.marker.tiles} large />}
      </p>
      <div aria-live="polite">
        {!isAboutSomebody && <p>{choose}</p>}
        {isAboutSomebody && !readers.marker && <p>{readers.isFailed ? failed : wait}</p>}
        {readers.marker && <p dir="auto">{readerNames(readers.marker.readers, words)}.</p>}
        {readers.marker && readers.marker.absent.length > 0 && <p>{absentWords(readers.marker.absent, words)}</p>}
      </div>
      {readers.isFailed && (
        <button type="button" className="button button--quiet" onClick={readers.ask}>
          {again}
        </button>
      )}
    </div>
  )
}

function absentWords(absent: readonly { name: string }[], { text, language }: Words): string {
  return text.readers.not(joinAnd([...new Set(absent.map(({ name }) => name || text.marker.somebody))], language))
}
