import './routing.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { RoutingPlaces } from '../contract.ts'
import { useRoutes, useRoutingPlaces } from './data.ts'
import { RouteLine } from './RouteLine.tsx'
import { text } from './text.ts'
import { WhereForm } from './WhereForm.tsx'

/** "Who gets a question?": for a school or a place of residence, on four days, with why. */
export function WhoGetsItPage({ mayReadGaps }: { mayReadGaps: boolean }) {
  usePageTitle(text.where.title)
  return (
    <>
      <Loaded query={useRoutingPlaces()}>{(places) => <Asked places={places} />}</Loaded>
      {mayReadGaps && (
        <p>
          <Link to="/werk/beheer/gaten">{text.where.gaps}</Link>
        </p>
      )}
    </>
  )
}

function Asked({ places }: { places: RoutingPlaces }) {
  const first = places.schools[0]?.id
  const [query, setQuery] = useState(first === undefined ? '' : `schoolId=${first}`)
  return (
    <div className="where">
      <WhereForm places={places} onAsk={setQuery} />
      <section className="sheet" aria-labelledby="where-answer" aria-live="polite">
        <div className="sheet__head">
          <h2 id="where-answer">{text.where.answer}</h2>
        </div>
        <Loaded query={useRoutes(query)}>
          {({ routes }) => (
            <ol>
              {routes.map((route) => (
                <RouteLine key={route.moment} route={route} />
              ))}
            </ol>
          )}
        </Loaded>
      </section>
    </div>
  )
}
