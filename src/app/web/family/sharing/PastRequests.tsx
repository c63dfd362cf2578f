import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import { longDate } from '../../../../platform/pure/format.ts'
import { useText } from '../text.ts'
import { firstName } from '../words.ts'
import { DeciderList } from './DeciderList.tsx'
import { FullText } from './RequestFacts.tsx'

/** What was asked before and what came of it, to read again. */
export function PastRequests({ requests }: { requests: readonly ConsentRequest[] }) {
  const { text, language } = useText()
  const words = text.sharing
  if (requests.length === 0) return null
  return (
    <details className="family-details family-past">
      <summary>{words.past}</summary>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <h2>{words.request.title(firstName(request.askedBy), request.receiver.name)}</h2>
            <p>{words.request.states[request.state](longDate(request.validUntil, language))}</p>
            <DeciderList requestId={request.id} deciders={request.deciders} />
            <FullText text={request.text} />
          </li>
        ))}
      </ul>
    </details>
  )
}
