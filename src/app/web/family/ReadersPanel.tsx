import type { SharingMarker } from '../../../capabilities/access/contract.ts'
import { PartyTile } from '../../../design/PartyTile.tsx'
import { joinAnd } from '../../../platform/pure/format.ts'
import { useText } from './text.ts'
import type { Readers } from './useReaders.ts'
import { readersByOrganisation } from './words.ts'

/** Before saving: who will be able to read this, in names. */
export function ReadersPanel({ readers, isAboutSomebody }: { readers: Readers; isAboutSomebody: boolean }) {
  const { text } = useText()
  const { title, choose, wait, failed, again } = text.readers
  return (
    <div className="family-readers">
      <p>
        <b>{title}</b>
      </p>
      <div aria-live="polite">
        {!isAboutSomebody && <p>{choose}</p>}
        {isAboutSomebody && !readers.marker && <p>{readers.isFailed ? failed : wait}</p>}
        {readers.marker && <ReaderNames marker={readers.marker} />}
      </div>
      {readers.isFailed && (
        <button type="button" className="button button--quiet" onClick={readers.ask}>
          {again}
        </button>
      )}
    </div>
  )
}

/** A line for the family and for every organisation; then who of the team does not read it. */
function ReaderNames({ marker: { readers, absent } }: { marker: SharingMarker }) {
  const words = useText()
  const { text, language } = words
  const absentNames = [...new Set(absent.map((one) => one.name || text.marker.somebody))]
  return (
    <>
      <ul>
        {readersByOrganisation(readers, words).map(({ party, organisation, names }) => (
          <li key={organisation ?? party}>
            <PartyTile party={party} />
            <span dir="auto">
              {names}
              {organisation !== null && <small> {text.readers.at(organisation)}</small>}
            </span>
          </li>
        ))}
      </ul>
      {absentNames.length > 0 && <p>{text.readers.not(joinAnd(absentNames, language))}</p>}
    </>
  )
}
