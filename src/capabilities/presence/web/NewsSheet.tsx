import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { longDate, weekdayDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { Announcement } from '../contract.ts'
import { usePresence, useTakeAnnouncementBack } from './data.ts'
import { NewsForm } from './NewsForm.tsx'
import { text } from './professional-text.ts'

/** What the public page of a school tells now. */
export function NewsSheet({ schoolId }: { schoolId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="sheet school-sheet" aria-labelledby="school-news">
      <h2 id="school-news">{text.news.title}</h2>
      <Loaded query={usePresence(schoolId)}>
        {({ announcements, mayAnnounce }) => (
          <>
            {announcements.length === 0 && <EmptyState what={text.news.none} how={text.news.noneHow} />}
            <ul className="school-moments">
              {announcements.map((one) => (
                <NewsLine key={one.id} one={one} mayAnnounce={mayAnnounce} />
              ))}
            </ul>
            {mayAnnounce && (
              <button type="button" className="button button--quiet button--small" onClick={() => setOpen(true)}>
                <Icon path={plus} />
                {text.news.add}
              </button>
            )}
          </>
        )}
      </Loaded>
      {isOpen && <NewsForm schoolId={schoolId} onClose={() => setOpen(false)} />}
    </section>
  )
}

function NewsLine({ one, mayAnnounce }: { one: Announcement; mayAnnounce: boolean }) {
  const takeBack = useTakeAnnouncementBack()
  const when = [one.onDay && weekdayDate(one.onDay, pageLanguage), one.fromTime, one.room].filter(Boolean).join(', ')
  return (
    <li>
      <b dir="auto">{one.title}</b> <span className="meta">{text.news.kinds[one.kind]}</span>
      {when !== '' && <p>{when}</p>}
      <p dir="auto">{one.words}</p>
      <p className="meta">{text.news.until(longDate(one.shownUntil, pageLanguage), one.by)}</p>
      {mayAnnounce && (
        <button type="button" className="link-button" onClick={() => takeBack.mutate(one.id)}>
          {text.moments.takeBack}
          <span className="visually-hidden">: {one.title}</span>
        </button>
      )}
    </li>
  )
}
