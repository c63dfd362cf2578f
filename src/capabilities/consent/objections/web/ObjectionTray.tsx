import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shortDate } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { ReadingObjection } from '../contract.ts'
import { OBJECTIONS, ObjectionForm } from './ObjectionForm.tsx'
import { text } from './text.ts'

/** For who holds the regie: young people who do not want a parent to read along (D22). Nobody: the list is not there. */
export function ObjectionTray() {
  const query = useQuery({
    queryKey: [OBJECTIONS],
    queryFn: () => call<{ objections: ReadingObjection[] }>('GET', '/reading-objections'),
  })
  const objections = query.data?.objections ?? []
  if (objections.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="objections">
      <div className="sheet__head">
        <h2 id="objections">
          {text.title} <span className="count">{objections.length}</span>
        </h2>
        <p className="meta">{text.lead}</p>
      </div>
      <ul>
        {objections.map((objection) => (
          <ObjectionLine key={objection.id} objection={objection} />
        ))}
      </ul>
    </section>
  )
}

function ObjectionLine({ objection }: { objection: ReadingObjection }) {
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const { dossierId, youth, parent, saidOn } = objection
  return (
    <li className="task-line task-line--wide">
      <Link to="/werk/gezinnen/$id" params={{ id: dossierId }}>
        {text.says(youth, parent)}
      </Link>
      <p className="meta">{text.since(shortDate(saidOn, pageLanguage, today))}</p>
      <p className="task-line__end">
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={text.decideAbout(youth)}
          onClick={() => setOpen(true)}
        >
          {text.decide}
        </button>
      </p>
      {isOpen && <ObjectionForm objection={objection} onClose={() => setOpen(false)} />}
    </li>
  )
}
