import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { civilDateOf, longDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { useReceived } from './data.ts'
import { text } from './text.ts'

/** "Ontvangen": what was sent to my organisation and role. Who it is about is read in the package only. */
export default function ReceivedPage() {
  usePageTitle(text.received.title)
  return (
    <div className="page-stack">
      <div className="page-head">
        <div>
          <h1>{text.received.title}</h1>
          <p className="page-facts">{text.received.lead}</p>
        </div>
      </div>
      <Loaded query={useReceived()}>
        {({ packages }) =>
          packages.length === 0 ? (
            <EmptyState what={text.received.none} how={text.received.noneHow} />
          ) : (
            <ul className="sheet received-list">
              {packages.map((one) => (
                <li key={one.id}>
                  <Link to="/werk/ontvangen/$id" params={{ id: one.id }}>
                    {text.kinds[one.kind]}
                  </Link>
                  <span>{text.received.from(one.from.name, one.from.organisation)}</span>
                  <span className="meta">
                    {longDate(civilDateOf(one.sentAt), pageLanguage)}, {text.received.pieces(one.pieces)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  )
}
