import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PARTIES } from '../../../design/parties.ts'
import { SharingTiles } from '../../../design/SharingTiles.tsx'
import { joinAnd } from '../../../platform/pure/format.ts'
import { call } from '../../../platform/web/api.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useDebounced } from '../../../platform/web/use-debounced.ts'
import type { SharingMarker } from '../contract.ts'
import { nameOfReader, roleName, whyNot } from './marker-words.ts'
import { text } from './text.ts'

/** What is about to be saved, as far as it decides who can read it. Never its text. */
export type ToBeRead = {
  category: string
  level: 'dates' | 'summary' | 'full'
  subjectIds: readonly string[]
  goalId: string | null
  isOwn: boolean
  talk?: 'discussed' | 'waits'
}

type WhoWillReadProps = { dossierId: string; about: ToBeRead; title?: string }

/** Before saving: the names of who will be able to read it. The same function over the real keys that makes the marker. */
export function WhoWillRead({ dossierId, about, title = text.preview.title }: WhoWillReadProps) {
  const rested = useDebounced(about)
  const isAskable = rested.subjectIds.length > 0 && rested.category !== ''
  const query = useQuery({
    queryKey: ['readers-preview', dossierId, rested],
    queryFn: () => call<SharingMarker>('POST', `/dossiers/${dossierId}/readers/_preview`, { body: rested }),
    enabled: isAskable,
    placeholderData: keepPreviousData,
  })
  const marker = isAskable ? query.data : undefined
  return (
    <section className={about.isOwn ? 'will-read team-only' : 'will-read'} aria-live="polite">
      <h3>{title}</h3>
      {marker === undefined ? (
        <p>{isAskable ? (query.isError ? text.preview.failed : text.preview.asking) : text.preview.nobodyYet}</p>
      ) : (
        <Names marker={marker} />
      )}
      {about.isOwn && <p>{text.askable}</p>}
    </section>
  )
}

function Names({ marker }: { marker: SharingMarker }) {
  const { readers, absent } = marker
  return (
    <>
      <SharingTiles sights={marker.tiles} />
      <dl className="will-read__names">
        {PARTIES.map((party) => {
          const names = readers.filter((reader) => reader.party === party).map(nameOfReader)
          return (
            names.length > 0 && <Line key={party} term={text.parties[party]} names={joinAnd(names, pageLanguage)} />
          )
        })}
        {absent.length > 0 && (
          <Line
            term={text.preview.not}
            names={absent.map((one) => (
              <span key={one.name + one.role}>
                {one.name} ({roleName(one.role)}): {lowerFirst(whyNot(one))}
              </span>
            ))}
          />
        )}
      </dl>
    </>
  )
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function Line({ term, names }: { term: string; names: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{names}</dd>
    </div>
  )
}
