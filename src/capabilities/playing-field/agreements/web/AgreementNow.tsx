import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import type { AgreementVersion, Cooperation } from '../contract.ts'
import { channels } from '../vocabulary.ts'
import { PaperLine } from './PaperLine.tsx'
import { text } from './text.ts'
import { dateWords, heldWords, type Meeting, partiesWords, purposeName, regieWords } from './words.ts'

const words = text.now
type AgreementNowProps = { cooperation: Cooperation; now: AgreementVersion | undefined; mayChange: boolean }

/** What holds today, in plain words first. */
export function AgreementNow({ cooperation, now, mayChange }: AgreementNowProps) {
  const next = cooperation.versions.findLast((one) => now === undefined || one.version > now.version)
  return (
    <section className="sheet agreements__now" aria-labelledby={`agreement-${cooperation.id}`}>
      <header className="agreements__head">
        <div>
          <h3 id={`agreement-${cooperation.id}`}>{now === undefined ? text.title : words.title(now.version)}</h3>
          {now !== undefined && <p className="meta">{words.since(dateWords(now.fromOn))}</p>}
          {next !== undefined && <p className="meta">{words.next(next.version, dateWords(next.fromOn))}</p>}
        </div>
        {mayChange && (
          <Link className="button" to="/werk/samenwerking/$id/nieuwe-versie" params={{ id: cooperation.id }}>
            {cooperation.versions.length === 0 ? words.makeFirst : words.make}
          </Link>
        )}
      </header>
      {now === undefined ? (
        <EmptyState what={words.none} how={words.noneHow} />
      ) : (
        <Agreed cooperationId={cooperation.id} version={now} mayChange={mayChange} />
      )}
    </section>
  )
}

type AgreedProps = { cooperationId: string; version: AgreementVersion; mayChange: boolean }

function Agreed({ cooperationId, version, mayChange }: AgreedProps) {
  return (
    <>
      <p className="agreements__words" dir="auto">
        {version.plainWords}
      </p>
      <h4>{words.regie}</h4>
      <p>{regieWords(version.regie)}</p>
      <Times version={version} />
      <h4>{words.meetings}</h4>
      {version.meetings.length === 0 && <p className="meta">{words.noMeetings}</p>}
      <ul className="agreements__meetings">
        {version.meetings.map((meeting, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, and two meetings may be alike
          <MeetingLine key={index} meeting={meeting} />
        ))}
      </ul>
      <h4>{words.steering}</h4>
      <Seats of={version.steeringGroup} />
      <h4>{words.direction}</h4>
      <Seats of={version.directionGroup} />
      <PaperLine cooperationId={cooperationId} version={version} mayChange={mayChange} />
    </>
  )
}

function Times({ version: { answerTimes } }: { version: AgreementVersion }) {
  return (
    <table className="agreements__times">
      <caption>{words.times}</caption>
      <thead>
        <tr>
          <th scope="col">{words.channel}</th>
          <th scope="col">{words.firstReaction}</th>
          <th scope="col">{words.answer}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map((channel) => (
          <tr key={channel}>
            <th scope="row">{text.channels[channel]}</th>
            <td>{words.within(answerTimes[channel].firstReaction)}</td>
            <td>{words.within(answerTimes[channel].answer)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MeetingLine({ meeting }: { meeting: Meeting }) {
  return (
    <li>
      <b>{text.meetingKinds[meeting.kind]}</b>
      <p>{partiesWords(meeting)}.</p>
      {meeting.purposes.length === 0 && <p className="meta">{words.nameless}</p>}
      {meeting.purposes.map(({ purpose, holds }) => (
        <details key={purpose}>
          <summary>{words.forWhat(purposeName(purpose))}</summary>
          <p className="meta">{words.holds}</p>
          <ul className="agreements__held">
            {holds.map((one) => (
              <li key={one.category}>{heldWords(one)}</li>
            ))}
          </ul>
        </details>
      ))}
    </li>
  )
}

function Seats({ of }: { of: readonly string[] }) {
  if (of.length === 0) return <p className="meta">{words.nobody}</p>
  return (
    <ul className="agreements__names">
      {of.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
