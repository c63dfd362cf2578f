import { useEffect, useState } from 'react'
import type { ReadingObjection, ReadingObjections } from '../../../../capabilities/consent/objections/contract.ts'
import { Icon } from '../../../../design/Icon.tsx'
import { eye, eyeSlash } from '../../../../design/icons.ts'
import { TextArea } from '../../../../design/TextArea.tsx'
import { dayAndMonth } from '../../../../platform/pure/format.ts'
import { call, Refused } from '../../../../platform/web/api.ts'
import { FormSlot } from '../FormSlot.tsx'
import { usePlace } from '../place.ts'
import { readOnAt } from '../sharing/Answered.tsx'
import { useText } from '../text.ts'
import { type Loaded, useLoad } from '../useLoad.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'
import './reading-along.css'

const useWords = () => ({ nl, en })[useText().language]

type Parent = ReadingObjections['parents'][number]
type Held = Loaded<ReadingObjections>

/** For a young person of 12 to 15 (D22): each parent, and a plain way to say that one does not read along. */
export function ReadingAlong() {
  const words = useWords()
  const { dossier } = usePlace()
  const held = useLoad<ReadingObjections>(`/dossiers/${dossier.id}/reading-objections`)
  const parents = held.data?.parents ?? []
  if (parents.length === 0) return null
  return (
    <section className="family-section reading-along" aria-labelledby="reading-along">
      <h2 id="reading-along">{words.title}</h2>
      <p>{words.lead}</p>
      {parents.map((parent) => (
        <ParentCard
          key={parent.id}
          parent={parent}
          objection={held.data?.objections.find((one) => one.parentId === parent.id)}
          held={held}
        />
      ))}
    </section>
  )
}

/** The card stays while its buttons come and go: what was pressed is gone, and reading goes on here. */
const cardOf = ({ id }: Parent) => `reads-${id}`

type CardProps = { parent: Parent; objection: ReadingObjection | undefined; held: Held }

function ParentCard({ parent, objection, held }: CardProps) {
  const words = useWords()
  const isClosed = objection?.state === 'raised' || objection?.state === 'upheld'
  return (
    <div className="sheet" id={cardOf(parent)} tabIndex={-1}>
      <p className="reading-along__state">
        <Icon path={isClosed ? eyeSlash : eye} />
        <b>{isClosed ? words.closed(parent.name) : words.reads(parent.name)}</b>
      </p>
      {objection && objection.state !== 'taken-back' && <Decided objection={objection} />}
      {isClosed ? (
        <TakeBack parent={parent} objection={objection} held={held} />
      ) : (
        <FormSlot label={words.object(parent.name)}>
          {(close) => (
            <ObjectForm parent={parent} isAgain={objection?.state === 'set-aside'} held={held} onClose={close} />
          )}
        </FormSlot>
      )}
    </div>
  )
}

/** What was said and what the team decided, with its reason. */
function Decided({ objection: { state, saidOn, answer } }: { objection: ReadingObjection }) {
  const words = useWords()
  const { language } = useText()
  const on = answer ? dayAndMonth(answer.on, language) : ''
  return (
    <div className="meta">
      <p>{words.said(dayAndMonth(saidOn, language))}</p>
      {state === 'raised' && <p>{words.waiting}</p>}
      {answer && <p>{state === 'upheld' ? words.upheld(answer.by, on) : words.setAside(answer.by, on)}</p>}
      {answer && <p dir="auto">{words.because(answer.reason)}</p>}
    </div>
  )
}

type FormProps = { parent: Parent; isAgain: boolean; held: Held; onClose: () => void }

function ObjectForm({ parent, isAgain, held, onClose }: FormProps) {
  const words = useWords()
  const { text } = useText()
  const { dossier, say } = usePlace()
  const [why, setWhy] = useState('')
  const { send, trouble, isBusy } = useSending(held)
  const card = cardOf(parent)
  useEffect(() => readOnAt(card), [card])
  const save = async () => {
    const body = { parentIds: [parent.id], words: why.trim() || null }
    if (!(await send(`/dossiers/${dossier.id}/reading-objections`, body))) return
    say({ words: words.kept(parent.name) })
    readOnAt(card)
    onClose()
  }
  return (
    <div className="reading-along__form">
      <p>{words.formLead(parent.name)}</p>
      <TextArea
        id={`why-${parent.id}`}
        label={isAgain ? words.wordsAgain : words.words}
        hint={isAgain ? words.wordsAgainHint : words.wordsHint}
        errorPrefix={text.form.errorPrefix}
        error={trouble}
        maxLength={1000}
        rows={3}
        ownWords
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="button-row">
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => !isBusy && void save()}>
          {words.save(parent.name)}
        </button>
        <button type="button" className="button button--quiet" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}

function TakeBack({ parent, objection, held }: CardProps) {
  const words = useWords()
  const { dossier, say } = usePlace()
  const { send, trouble, isBusy } = useSending(held)
  const takeBack = async () => {
    const path = `/dossiers/${dossier.id}/reading-objections/${objection?.id}/_withdraw`
    if (!(await send(path))) return
    say({ words: words.undone(parent.name) })
    readOnAt(cardOf(parent))
  }
  return (
    <>
      <button
        type="button"
        className="button button--quiet"
        aria-disabled={isBusy}
        onClick={() => !isBusy && void takeBack()}
      >
        {words.back(parent.name)}
      </button>
      {trouble !== undefined && <p className="field__error">{trouble}</p>}
    </>
  )
}

/** Sends a word of the young person; the answer is how it stands now. */
function useSending(held: Held) {
  const words = useWords()
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const send = async (path: string, body?: unknown): Promise<boolean> => {
    setBusy(true)
    setTrouble(undefined)
    try {
      held.put(await call<ReadingObjections>('POST', path, body === undefined ? {} : { body }))
      return true
    } catch (error) {
      setTrouble((error instanceof Refused && error.problem.detail) || words.failed)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, trouble, isBusy }
}
