import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Status } from '../../../../design/Status.tsx'
import { dayAndMonth, joinAnd } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import type { RunningException } from '../contract.ts'
import { text } from './text.ts'

const words = text.tray

/** For who holds the regie: young people who are asked without their parents, first to be looked at first. Nobody: it is not there. */
export default function LeftOutTray() {
  const query = useQuery({
    queryKey: ['dossiers', 'left-out'],
    queryFn: () => call<{ exceptions: RunningException[] }>('GET', '/consent-exceptions'),
  })
  const exceptions = query.data?.exceptions ?? []
  if (exceptions.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="left-out">
      <div className="sheet__head">
        <h2 id="left-out">
          {words.title} <span className="count">{exceptions.length}</span>
        </h2>
        <p className="meta">{words.lead}</p>
      </div>
      <ul>
        {exceptions.map((one) => (
          <ExceptionLine key={one.requestId} exception={one} />
        ))}
      </ul>
    </section>
  )
}

function ExceptionLine({
  exception: { dossierId, youth, categories, reviewOn, isOver },
}: {
  exception: RunningException
}) {
  const date = dayAndMonth(reviewOn, pageLanguage)
  return (
    <li className="task-line">
      <Link to="/werk/gezinnen/$id/toestemming" params={{ id: dossierId }}>
        {words.alone(youth)}
      </Link>
      <p>{joinAnd(categories.map(categoryName), pageLanguage)}</p>
      <p className="task-line__end">
        {isOver ? <Status tone="stop">{words.over(date)}</Status> : <span className="meta">{words.until(date)}</span>}
      </p>
    </li>
  )
}
