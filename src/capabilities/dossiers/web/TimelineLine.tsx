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
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import { categoryName } from '../../consent/web/category-name.ts'
import type { TimelineItem } from '../contract.ts'
import { text } from './text.ts'

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
export function TimelineLine({ item }: { item: TimelineItem }) {
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

function headingOf({ kind, marker, by }: TimelineItem): string {
  if (kind === 'words') return text.timeline.wordsOf(by)
  return kind === 'note' && marker.isOwn ? text.timeline.ownNote : text.kinds[kind]
}

function Body({ item }: { item: TimelineItem }) {
  const { kind, title, category, level, isOwnWords } = item
  if (isOwnWords) {
    return (
      <p className="own-words" dir="auto">
        {item.text ?? title}
      </p>
    )
  }
  const subject = kind === 'note' ? (category === null ? '' : categoryName(category)) : title
  return (
    <>
      {subject !== '' && subject !== item.text && (
        <p className={kind === 'note' ? 'meta' : undefined} dir="auto">
          {subject}
        </p>
      )}
      {item.text !== null && (
        <p className="timeline__text" dir="auto">
          {item.text}
        </p>
      )}
      {level === 'summary' && <p className="meta">{text.timeline.summaryOnly}</p>}
      {level === 'dates' && item.text === null && <p className="meta">{text.timeline.datesOnly}</p>}
    </>
  )
}
