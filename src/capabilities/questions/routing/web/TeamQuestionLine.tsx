import { Link } from '@tanstack/react-router'
import { Status } from '../../../../design/Status.tsx'
import { civilDateOf, joinAnd, shortWeekdayDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { ClockStatus } from '../../web/professional-line.tsx'
import { text as questionText } from '../../web/professional-text.ts'
import type { TeamQuestion } from '../contract.ts'
import { text } from './text.ts'

type LineProps = { question: TeamQuestion; onTake: () => void; onGive: () => void }

/** One question of the team: school, who asks, since when, by when, and with whom; nothing of what was asked. */
export function TeamQuestionLine({ question, onTake, onGive }: LineProps) {
  const today = useToday()
  const { school, asker, askedAt, hands, isPickedUp } = question
  const day = shortWeekdayDate(civilDateOf(askedAt), pageLanguage, today)
  return (
    <li className="team-question">
      <div>
        <p>
          <b>{school?.name ?? text.team.noSchool}</b>
        </p>
        <p className="meta">
          {text.team.from(questionText.askers[asker])}, {text.team.since(day)}
        </p>
      </div>
      <div className="team-question__where">
        <With question={question} />
        <p className="meta">
          {isPickedUp ? text.team.pickedUp : text.team.fresh}, {text.team.hands(hands)}
        </p>
      </div>
      <div className="team-question__do">
        <ClockStatus question={question} />
        <Deeds question={question} onTake={onTake} onGive={onGive} />
      </div>
    </li>
  )
}

/** More than this many holders are a team. */
const namedHolders = 3

function With({ question: { holders } }: { question: TeamQuestion }) {
  const names = holders.map((one) => (one.isYou ? text.team.you : one.name))
  const isAway = holders.every((one) => !one.isHere)
  return (
    <p className="team-question__with">
      {holders.length > namedHolders
        ? text.team.wholeTeam(holders.length)
        : text.team.with(joinAnd(names, pageLanguage))}
      {isAway && <Status tone="wait">{text.team.away}</Status>}
    </p>
  )
}

function Deeds({ question: { id, school, asker, holders }, onTake, onGive }: LineProps) {
  const what = text.team.what(questionText.askers[asker], school?.name ?? text.team.noSchool)
  const isMine = holders.some((one) => one.isYou)
  return (
    <>
      {isMine && (
        <Link
          className="button button--quiet button--small"
          to="/werk/vragen/$id"
          params={{ id }}
          aria-label={text.team.openOf(what)}
        >
          {text.team.open1}
        </Link>
      )}
      {isMine && <Deed name={text.team.give} label={text.team.giveOf(what)} onPress={onGive} />}
      {(!isMine || holders.length > 1) && (
        <Deed name={text.team.take} label={text.team.takeOf(what)} onPress={onTake} />
      )}
    </>
  )
}

function Deed({ name, label, onPress }: { name: string; label: string; onPress: () => void }) {
  return (
    <button type="button" className="button button--quiet button--small" aria-label={label} onClick={onPress}>
      {name}
    </button>
  )
}
