import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { civilDateOf, shortDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { categoryName } from '../../access/web/category-name.ts'
import type { OwnWriting } from '../contract.ts'
import { useOwnWritings } from './data.ts'
import { text } from './text.ts'

/** "Door ons geschreven": what the organisation itself wrote in files that are closed to it now. Nothing of others. */
export default function OwnWritingsPage() {
  usePageTitle(text.own.title)
  return (
    <div className="page-stack own-writings">
      <header>
        <h1>{text.own.title}</h1>
        <p className="page-lead">{text.own.lead}</p>
      </header>
      <Loaded query={useOwnWritings()}>
        {({ writings }) =>
          writings.length === 0 ? (
            <EmptyState what={text.own.none} how={text.own.noneHow} />
          ) : (
            writings.map((writing, index) => <Writing key={writing.dossierId} writing={writing} number={index + 1} />)
          )
        }
      </Loaded>
    </div>
  )
}

function Writing({ writing, number }: { writing: OwnWriting; number: number }) {
  const today = useToday()
  return (
    <section className="sheet" aria-labelledby={`own-${writing.dossierId}`}>
      <div className="sheet__head">
        <h2 id={`own-${writing.dossierId}`}>{text.own.dossier(number)}</h2>
        <Link className="meta" to="/werk/gezinnen/$id/noodtoegang" params={{ id: writing.dossierId }}>
          {text.own.emergency}
        </Link>
      </div>
      <ul className="own-writings__items">
        {writing.items.map((item) => (
          <li key={item.id}>
            <p>
              <b>{text.ownKinds[item.kind]}</b>{' '}
              {item.kind === 'note' && item.category !== null && (
                <span className="meta">{categoryName(item.category)}</span>
              )}
            </p>
            <p className="timeline__text" dir="auto">
              {item.kind === 'tick' ? item.text.replace(/^(not-)?done: /, '') : item.text}
            </p>
            <p className="meta">{text.own.by(item.by, shortDate(civilDateOf(item.at), pageLanguage, today))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
