import { Status, type StatusTone } from '../../../../design/Status.tsx'
import { longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { RelativeAccess } from '../contract.ts'
import { text } from './text.ts'

export type Deeds = {
  invite: (person: RelativeAccess) => void
  withdraw: (person: RelativeAccess) => void
  stop: (person: RelativeAccess) => void
}

const tones: Record<RelativeAccess['state'], StatusTone> = {
  'not-invited': 'rest',
  invited: 'wait',
  withdrawn: 'rest',
  lapsed: 'stop',
  'signed-in': 'ok',
  ended: 'stop',
}

/** Each person of the family who may sign in: how it stands, since when, by whom, and what can be done. */
export function AccessList({ persons, deeds }: { persons: readonly RelativeAccess[]; deeds: Deeds }) {
  return (
    <ul className="access-list">
      {persons.map((person) => (
        <li key={person.personId}>
          <div>
            <p>
              <b>{person.name}</b>
            </p>
            <p>
              <Status tone={tones[person.state]} quiet={person.state === 'signed-in' || person.state === 'not-invited'}>
                {stateOf(person)}
              </Status>{' '}
              <span className="meta">{moreOf(person)}</span>
            </p>
            {person.isYoung && <p className="meta">{text.young}</p>}
            {person.hasSecretAddress && <p className="meta">{text.secret}</p>}
          </div>
          <Buttons person={person} deeds={deeds} />
        </li>
      ))}
    </ul>
  )
}

function Buttons({ person, deeds }: { person: RelativeAccess; deeds: Deeds }) {
  const { name, state } = person
  if (state === 'signed-in') {
    return <Deed words={text.end.open} of={text.end.openWho(name)} isQuiet onPress={() => deeds.stop(person)} />
  }
  const isInvited = state === 'invited'
  return (
    <div className="button-row">
      <Deed
        words={isInvited ? text.again : text.invite}
        of={isInvited ? text.againWho(name) : text.inviteWho(name)}
        isQuiet={isInvited}
        onPress={() => deeds.invite(person)}
      />
      {isInvited && (
        <Deed words={text.withdraw} of={text.withdrawWho(name)} isQuiet onPress={() => deeds.withdraw(person)} />
      )}
    </div>
  )
}

function Deed(props: { words: string; of: string; isQuiet: boolean; onPress: () => void }) {
  const { words, of, isQuiet, onPress } = props
  return (
    <button
      type="button"
      className={isQuiet ? 'button button--quiet button--small' : 'button button--small'}
      aria-label={of}
      onClick={onPress}
    >
      {words}
    </button>
  )
}

const day = (value: string | null) => (value === null ? '' : longDate(value, pageLanguage))

const stateOf = ({ state, since, until }: RelativeAccess): string =>
  text.states[state]({ since: day(since), until: day(until) })

/** By whom, and at an access that ended also why. */
function moreOf({ by, reason }: RelativeAccess): string {
  const parts = [by === null ? '' : text.by(by), reason === null ? '' : text.reasons[reason]]
  return parts.filter(Boolean).join('. ')
}
