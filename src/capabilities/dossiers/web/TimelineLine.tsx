import { Icon } from '../../../design/Icon.tsx'
import {
  chatCircleDots,
  checkCircle,
  fileText,
  handHeart,
  houseLine,
  listChecks,
  notePencil,
  shieldCheck,
  target,
} from '../../../design/icons.ts'
import { listTime } from '../../../platform/pure/format.ts'
import { categoryName } from '../../access/web/category-name.ts'
import { roleName } from '../../access/web/marker-words.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { TimelineItem } from '../contract.ts'
import { text } from './text.ts'
import { WaitMark } from './WaitMark.tsx'

const ICON: Record<TimelineItem['kind'], string> = {
  note: fileText,
  words: chatCircleDots,
  request: handHeart,
  answer: shieldCheck,
  goal: target,
  action: listChecks,
  tick: checkCircle,
  score: target,
  wish: houseLine,
}

/** One event: what, when, who, and who can see it. What only the own team sees lies on plum paper. */
export function TimelineLine({ dossierId, item }: { dossierId: string; item: TimelineItem }) {
  const { isOwn } = item.marker
  const heading = headingOf(item)
  return (
    <li className="timeline__item" data-own={isOwn || undefined}>
      <Icon path={isOwn ? notePencil : ICON[item.kind]} />
      <div className={isOwn ? 'team-only' : undefined}>
        <p className="timeline__head">
          <b>{heading}</b>
          <time className="meta" dateTime={item.at}>
            {listTime(item.at)}
          </time>
        </p>
        <Body item={item} />
        <WaitMark dossierId={dossierId} item={item} />
        <p className="timeline__foot">
          <SharingMarkerButton
            marker={item.marker}
            what={text.timeline.this(text.kinds[item.kind].toLowerCase())}
            short
          />
          <span className="meta">{item.by}</span>
        </p>
      </div>
    </li>
  )
}

/** What happened, in a few words. The server says which with `title`, by kind. */
function headingOf({ kind, marker, by, title, text: words }: TimelineItem): string {
  switch (kind) {
    case 'words':
      return text.timeline.wordsOf(by)
    case 'note':
      return marker.isOwn ? text.timeline.ownNote : text.kinds.note
    case 'tick':
      return title === 'not-done' ? text.timeline.untick : text.kinds.tick
    case 'score':
      return text.timeline.score(words ?? '')
    case 'answer':
      return text.timeline.answers[title] ?? text.kinds.answer
    default:
      return text.kinds[kind]
  }
}

/** What it was about, above or below the words themselves. */
function subjectOf({ kind, title, category, text: words }: TimelineItem): string {
  switch (kind) {
    case 'note':
      return category === null ? '' : categoryName(category)
    case 'request':
      return text.timeline.forRole(roleName(title))
    case 'answer':
      return text.timeline.forRole(roleName(words ?? ''))
    case 'words':
    case 'tick':
      return ''
    default:
      return title
  }
}

function Body({ item }: { item: TimelineItem }) {
  const { kind, level, isOwnWords } = item
  const subject = subjectOf(item)
  const words = kind === 'score' || kind === 'answer' ? null : item.text
  return (
    <>
      {subject !== '' && (
        <p className={kind === 'goal' || kind === 'score' ? undefined : 'meta'} dir="auto">
          {subject}
        </p>
      )}
      {words !== null && (
        <p className={isOwnWords ? 'own-words' : 'timeline__text'} dir="auto">
          {words}
        </p>
      )}
      {level === 'summary' && <p className="meta">{text.timeline.summaryOnly}</p>}
      {level === 'dates' && words === null && <p className="meta">{text.timeline.datesOnly}</p>}
    </>
  )
}
