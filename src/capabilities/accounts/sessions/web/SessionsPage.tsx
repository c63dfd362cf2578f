import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { civilDateOf, listTime, relativeDay } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { FreshSignIn } from '../../../../platform/web/FreshSignIn.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { asksFreshSignIn, sentenceOf } from '../../../../platform/web/problems.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { useDebounced } from '../../../../platform/web/use-debounced.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import type { KeptSession, KeptSessions } from '../../contract.ts'
import { text } from './text.ts'
import './sessions.css'

const SESSIONS = 'kept-sessions'

/** accounts-54: who of their own people is signed in. A page of keeping people joins it in its frame. */
export function SessionsPage() {
  const [words, setWords] = useState('')
  const [said, say] = useState('')
  const name = useDebounced(words)
  const query = useQuery({
    queryKey: [SESSIONS, name],
    queryFn: () => call<KeptSessions>('GET', `/sessions${name.trim() ? `?name=${encodeURIComponent(name)}` : ''}`),
  })
  return (
    <div className="kept-sessions">
      <search>
        <TextField
          id="sessions-name"
          label={text.search}
          type="search"
          maxLength={80}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </search>
      <p role="status">{said}</p>
      <Loaded query={query}>{(found) => <List found={found} onClosed={(of) => say(text.done(of))} />}</Loaded>
    </div>
  )
}

function List({ found, onClosed }: { found: KeptSessions; onClosed: (name: string) => void }) {
  if (found.sessions.length === 0) return <EmptyState what={text.none} how={text.noneHow} />
  return (
    <>
      <ul className="sheet kept-sessions__list">
        {found.sessions.map((one) => (
          <Line key={one.id} one={one} onClosed={onClosed} />
        ))}
      </ul>
      {found.hasMore && <p className="meta">{text.more}</p>}
    </>
  )
}

function Line({ one, onClosed }: { one: KeptSession; onClosed: (name: string) => void }) {
  const close = useSave(
    () => call('POST', `/sessions/${one.id}/_close`),
    [SESSIONS],
    () => onClosed(one.name),
  )
  return (
    <li>
      <div>
        <b dir="auto">{one.name}</b> {one.isOwn && text.you}
        <span className="meta">
          {one.organisation}, {roleName(one.role)}
        </span>
      </div>
      <p className="meta">
        {text.opened} {useMoment(one.openedAt)}. {text.seen} {useMoment(one.seenAt)}. {text.by}{' '}
        {one.provider ?? text.trial}.
      </p>
      <button
        type="button"
        className="button button--quiet button--small"
        aria-label={text.outOf(one.name)}
        disabled={close.isPending}
        onClick={() => close.mutate()}
      >
        {text.out}
      </button>
      {close.error !== null && (
        <div role="alert" className="kept-sessions__refused">
          <p className="field__error">{sentenceOf(close.error)}</p>
          {asksFreshSignIn(close.error) && <FreshSignIn />}
        </div>
      )}
    </li>
  )
}

function useMoment(instant: string): string {
  return text.moment(relativeDay(civilDateOf(instant), useToday(), pageLanguage), listTime(instant))
}
