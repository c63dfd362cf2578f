import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { civilDateOf, joinOr, shortDate } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { Withdrawal } from '../contract.ts'
import { text } from './text.ts'

/** C-20: what families took back in the last two weeks, for who could read it. Nothing: it is not there. */
export default function WithdrawalTray() {
  const query = useQuery({
    queryKey: ['withdrawals'],
    queryFn: () => call<{ withdrawals: Withdrawal[] }>('GET', '/withdrawals'),
  })
  const withdrawals = query.data?.withdrawals ?? []
  if (withdrawals.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="withdrawals">
      <div className="sheet__head">
        <h2 id="withdrawals">{text.title}</h2>
        <p className="meta">{text.lead}</p>
      </div>
      <ul>
        {withdrawals.map((one) => (
          <WithdrawalLine key={one.takenBackAt} withdrawal={one} />
        ))}
      </ul>
    </section>
  )
}

function WithdrawalLine({ withdrawal: { dossierId, takenBackAt, askAt } }: { withdrawal: Withdrawal }) {
  const today = useToday()
  return (
    <li className="task-line task-line--wide">
      <p>{dossierId === null ? text.nothing : text.less}</p>
      <p className="meta">{text.since(shortDate(civilDateOf(takenBackAt), pageLanguage, today))}</p>
      <p className="task-line__end">
        {dossierId !== null && (
          <Link to="/werk/gezinnen/$id" params={{ id: dossierId }}>
            {text.look}
          </Link>
        )}
      </p>
      {dossierId === null && askAt.length > 0 && <p className="meta">{text.ask(joinOr(askAt, pageLanguage))}</p>}
    </li>
  )
}
