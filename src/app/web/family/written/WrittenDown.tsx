import { useState } from 'react'
import type { TimelineItem } from '../../../../capabilities/dossiers/contract.ts'
import { dayAndMonth, joinAnd } from '../../../../platform/pure/format.ts'
import { MarkerLink } from '../MarkerLink.tsx'
import { usePlace } from '../place.ts'
import { OwnQuestion } from '../plan/OwnQuestion.tsx'
import { useText } from '../text.ts'
import { useLoad } from '../useLoad.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'
import './written.css'

const PAGE = 4

/** Below the plan: the words with which it began, and what professionals wrote that this person reads. Newest first. */
export function WrittenDown() {
  const { language } = useText()
  const { dossier } = usePlace()
  const [shown, setShown] = useState(PAGE)
  const items = useLoad<{ items: TimelineItem[] }>(`/dossiers/${dossier.id}/timeline`).data?.items ?? []
  const notes = items.filter((item) => item.kind === 'note' && item.text !== null)
  const words = { nl, en }[language]
  return (
    <>
      <OwnQuestion items={items} />
      {notes.length > 0 && (
        <section className="family-section family-written" aria-labelledby="written">
          <h2 id="written">{words.title}</h2>
          <ul>
            {notes.slice(0, shown).map((item) => (
              <Note key={item.id} item={item} />
            ))}
          </ul>
          {notes.length > shown && (
            <button type="button" className="button button--quiet" onClick={() => setShown(shown + PAGE)}>
              {words.more}
            </button>
          )}
        </section>
      )}
    </>
  )
}

function Note({
  item: { day, text: written, by, category, level, wait, talkedAbout, marker },
}: {
  item: TimelineItem
}) {
  const { text, language } = useText()
  const words = { nl, en }[language]
  const on = (date: string) => dayAndMonth(date, language)
  return (
    <li className="sheet">
      {category !== null && <h3>{text.categories[category]}</h3>}
      <p className="family-written__text" dir="auto">
        {written}
      </p>
      {level === 'summary' && <p className="meta">{words.short}</p>}
      <p className="meta">
        {words.by(by, on(day))}{' '}
        {talkedAbout !== null &&
          talkedAbout.with.length > 0 &&
          words.talkedAbout(joinAnd(talkedAbout.with, language), on(talkedAbout.onDay))}
      </p>
      {wait !== null && <p className="note">{words.waits}</p>}
      <MarkerLink marker={marker} />
    </li>
  )
}
