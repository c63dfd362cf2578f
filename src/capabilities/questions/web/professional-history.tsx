import { civilDateOf, longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { Passing, Question } from '../contract.ts'
import { deedText } from './professional-deed-text.ts'
import { text } from './professional-text.ts'

const day = (at: string) => longDate(civilDateOf(at), pageLanguage)

/** What the asker added, where it was passed on, and what the team did, each with who and when. */
export function QuestionHistory({ question }: { question: Question }) {
  const { additions, passings, history } = question
  return (
    <>
      {additions.length > 0 && (
        <section className="question-page__history" aria-labelledby="question-additions">
          <h2 id="question-additions">{deedText.history.additions}</h2>
          <ul>
            {additions.map(({ words, at }) => (
              <li key={at}>
                <p className="question-page__told" dir="auto">
                  {words}
                </p>
                <p className="meta">{day(at)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(history.length > 0 || passings.length > 0) && (
        <section className="question-page__history" aria-labelledby="question-history">
          <h2 id="question-history">{deedText.history.title}</h2>
          <ul>
            {passings.map((passing) => (
              <li key={passing.id}>
                <p>
                  <b>{saidOf(passing)}</b>
                </p>
                <p className="question-page__told">
                  {deedText.history.toAsker} {passing.words}
                </p>
                <p className="meta">
                  {passing.by}, {day(passing.at)}
                </p>
              </li>
            ))}
            {history.map((done) => (
              <li key={`${done.at} ${done.state}`}>
                <p>
                  <b>
                    {done.state === 'picked-up' && done.words !== null
                      ? deedText.history.message
                      : text.states[done.state]}
                  </b>
                </p>
                {done.words !== null && (
                  <p className="question-page__told">
                    {deedText.history.toAsker} {done.words}
                  </p>
                )}
                {done.note !== null && (
                  <p className="question-page__told">
                    {deedText.history.forTeam} {done.note}
                  </p>
                )}
                <p className="meta">
                  {done.by}, {day(done.at)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function saidOf({ destination, organisation, basis, answer, by, at, isFromUs }: Passing): string {
  const said = deedText.places
  const place = organisation ?? said.destinations[destination]
  if (!isFromUs) return said.received(by)
  if (basis === 'points') return said.pointed(place)
  if (basis !== 'asks') return said.handed(place)
  if (answer === null) return said.asked(place, day(at))
  return answer ? said.saidYes(place) : said.saidNo
}
