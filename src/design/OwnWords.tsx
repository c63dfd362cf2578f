import type { ReactNode } from 'react'

type OwnWordsProps = {
  /** What somebody of the family said or wrote, untouched. */
  words: string
  /** Whose words, and perhaps when. */
  by?: ReactNode
  /** `inline`: the name after the words instead of below them. */
  layout?: 'block' | 'inline' | 'large'
}

const LAYOUT = { block: '', inline: ' own-words--inline', large: ' own-words--large' } as const

/** The family's own words, in the letter that only they have. Any language, any direction. */
export function OwnWords({ words, by, layout = 'block' }: OwnWordsProps) {
  return (
    <blockquote className={`own-words${LAYOUT[layout]}`} dir="auto">
      {words}
      {by !== undefined && <cite>{by}</cite>}
    </blockquote>
  )
}
