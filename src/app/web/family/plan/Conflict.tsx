import { useEffect, useRef } from 'react'
import { OwnWords } from '../../../../design/OwnWords.tsx'
import { useText } from '../text.ts'

type ConflictProps = {
  /** What stands there now. */
  title?: string
  words: string
  by: string
  onKeepTheirs: () => void
}

/** Somebody else was first. Their text is here, mine is still in the form below; nothing is lost. */
export function Conflict({ title: name, words, by, onKeepTheirs }: ConflictProps) {
  const { text } = useText()
  const { title, now, yours, keepTheirs } = text.form.conflict
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="family-conflict" role="alert" tabIndex={-1} ref={box}>
      <p>
        <b>{title}</b>
      </p>
      <p>{now}</p>
      <div className="family-conflict__now">
        {name !== undefined && <b dir="auto">{name}</b>}
        <OwnWords words={words} by={by} />
      </div>
      <p>{yours}</p>
      <button type="button" className="button button--quiet" onClick={onKeepTheirs}>
        {keepTheirs}
      </button>
    </div>
  )
}
