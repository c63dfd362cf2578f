import { type ReactNode, useEffect, useRef } from 'react'

/** One field of a thing, as the writer has it and as it stands there now. */
export type ComparedField = { label: string; mine: string; theirs: string }

type TextsSideBySideProps = {
  words: { title: string; lead: string; mine: string; theirs: string; same: string }
  fields: readonly ComparedField[]
  /** The buttons to choose with, none looking better than the other. */
  children: ReactNode
}

/** Two versions of one thing beside each other, so that a person can choose. Takes focus when it appears. */
export function TextsSideBySide({ words, fields, children }: TextsSideBySideProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const differing = fields.filter(({ mine, theirs }) => mine !== theirs)
  return (
    <section className="compared" role="alert" tabIndex={-1} ref={box}>
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      <dl className="compared__fields">
        {differing.map(({ label, mine, theirs }) => (
          <div key={label} className="compared__field">
            <dt>{label}</dt>
            <dd data-whose="mine">
              <b>{words.mine}</b>
              <span dir="auto">{mine}</span>
            </dd>
            <dd data-whose="theirs">
              <b>{words.theirs}</b>
              <span dir="auto">{theirs}</span>
            </dd>
          </div>
        ))}
      </dl>
      {differing.length === 0 && <p>{words.same}</p>}
      <div className="button-row button-row--equal">{children}</div>
    </section>
  )
}
