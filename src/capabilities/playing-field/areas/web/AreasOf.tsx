import './areas.css'
import { Link } from '@tanstack/react-router'
import { capital } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { Board } from './AreaTable.tsx'
import { useStanding } from './data.ts'
import { byLevel, rowsOfStanding } from './rows.ts'
import { text } from './text.ts'

/** "Waar hoort deze school bij?": board and areas of a school in a few lines, for a page of the school. */
export function AreasOf({ schoolId }: { schoolId: string }) {
  return (
    <section className="sheet areas-of" aria-labelledby="areas-of">
      <h2 id="areas-of">{text.belongs.title}</h2>
      <Loaded query={useStanding({ kind: 'school', id: schoolId }, undefined)}>
        {(standing) => (
          <>
            <Board board={standing.board} />
            <dl>
              {byLevel(rowsOfStanding(standing)).flatMap(({ rows }) =>
                rows.map(({ areaId, how, kind, name, parties }) => (
                  <div key={`${areaId} ${how}`}>
                    <dt>{capital(text.kinds.one[kind])}</dt>
                    <dd>
                      {name}
                      {parties.length > 0 && <small>{parties.map((party) => party.name).join(', ')}</small>}
                    </dd>
                  </div>
                )),
              )}
            </dl>
            <p>
              <Link to="/werk/speelveld" search={{ school: schoolId }}>
                {text.belongs.more}
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </section>
  )
}
