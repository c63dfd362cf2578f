import './areas.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { civilDateOf, listTime } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { MapVersion } from '../contract.ts'
import { useMapVersions, usePlayingField } from './data.ts'
import { MapFileForm } from './MapFileForm.tsx'
import { dayWords } from './rows.ts'
import { text } from './text.ts'

/** Where the administrator loads a map, and finds which were loaded before. */
export function MapFilePage({ mayLoad }: { mayLoad: boolean }) {
  usePageTitle(text.load.title)
  return (
    <div className="page-stack playing-field">
      <p>
        <Link to="/werk/speelveld">{text.load.back}</Link>
      </p>
      {mayLoad ? <Loading /> : <p>{text.load.onlyAdministrator}</p>}
    </div>
  )
}

function Loading() {
  const [times, setTimes] = useState(0)
  return (
    <>
      <p role="status" className="playing-field__done">
        {times > 0 && text.load.done}
      </p>
      <section className="sheet field-load" aria-labelledby="field-load">
        <h2 id="field-load">{text.load.title}</h2>
        <p className="page-lead">{text.load.lead}</p>
        <Loaded query={usePlayingField(undefined)}>
          {(field) => <MapFileForm key={times} field={field} onLoaded={() => setTimes(times + 1)} />}
        </Loaded>
      </section>
      <section className="sheet field-load" aria-labelledby="field-versions">
        <h2 id="field-versions">{text.load.versions}</h2>
        <Loaded query={useMapVersions()}>{({ maps }) => <Versions maps={maps} />}</Loaded>
      </section>
    </>
  )
}

function Versions({ maps }: { maps: readonly MapVersion[] }) {
  if (maps.length === 0) return <p>{text.load.noVersions}</p>
  return (
    <ol className="field-load__versions">
      {maps.map(({ id, source, fromOn, loadedAt, loadedBy, outlines, points }) => (
        <li key={id}>
          <b>{source}</b>
          <span>
            {text.load.from(dayWords(fromOn))}, {text.load.version(outlines, points)}
          </span>
          <span className="meta">
            {text.load.by(loadedBy, `${dayWords(civilDateOf(loadedAt))}, ${listTime(loadedAt)}`)}
          </span>
        </li>
      ))}
    </ol>
  )
}
