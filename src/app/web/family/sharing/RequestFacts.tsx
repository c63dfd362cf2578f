import type { ReactNode } from 'react'
import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import { joinAnd, longDate } from '../../../../platform/pure/format.ts'
import { useText } from '../text.ts'
import { roleAndOrganisation } from '../words.ts'
import { DeciderList } from './DeciderList.tsx'

/** Why, for whom, what and until when: each in one line. The whole text is one press away. */
export function RequestFacts({ request }: { request: ConsentRequest }) {
  const words = useText()
  const { text, language } = words
  const { receiver } = request
  const facts = text.sharing.request
  const role = roleAndOrganisation(receiver.role, receiver.organisation, words)
  return (
    <>
      <dl className="family-facts">
        <Fact name={facts.reason}>
          <span dir="auto">{request.explanation}</span>
        </Fact>
        <Fact name={facts.who}>{[receiver.name, role].join(', ')}</Fact>
        <Fact name={facts.about}>
          {joinAnd(
            request.about.map((one) => one.name),
            language,
          )}
        </Fact>
        <Fact name={facts.what}>
          <ul>
            {request.levels.map(({ category, level }) => (
              <li key={category}>
                {text.categories[category]} {level !== 'full' && <small>{facts.levels[level ?? 'none']}</small>}
              </li>
            ))}
          </ul>
        </Fact>
        {request.withoutParents ? (
          <Fact name={facts.parents}>{facts.parentsDoNotSee}</Fact>
        ) : (
          <Fact name={facts.goals}>
            {request.goals === null
              ? facts.allGoals
              : joinAnd(
                  request.goals.map((goal) => `‘${goal.title}’`),
                  language,
                )}
          </Fact>
        )}
        <Fact name={facts.until}>{facts.untilDay(longDate(request.validUntil, language))}</Fact>
        <Fact name={facts.deciders}>
          <DeciderList requestId={request.id} deciders={request.deciders} />
        </Fact>
      </dl>
      <FullText text={request.text} />
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function FullText({ text: whole }: { text: string }) {
  const { text } = useText()
  return (
    <details className="family-details">
      <summary>{text.sharing.request.fullText}</summary>
      <p className="family-full-text" dir="auto">
        {whole}
      </p>
    </details>
  )
}
