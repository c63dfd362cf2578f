import type { ReactNode } from 'react'

type ScaleBarProps = {
  begin: number
  now: number
  wish: number
  /** The whole scale as a sentence: "Hoe gaat het? Begin 3, nu 6, wens 8, van 1 tot 10". */
  label: string
  /** High bar with the figures in it, for parents. */
  tall?: boolean
  /** The same in words below the bar; hidden from screen readers, who have the label. */
  caption?: ReactNode
}

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

function kindOf(step: number, begin: number, now: number) {
  if (step <= Math.min(begin, now)) return 'begin'
  if (step <= now) return 'grown'
  if (step <= begin) return 'lost'
  return undefined
}

/** How it goes, from 1 to 10: where they began, where they are, where they want to be. */
export function ScaleBar({ begin, now, wish, label, tall = false, caption }: ScaleBarProps) {
  return (
    <div className={tall ? 'scale scale--tall' : 'scale'}>
      <div className="scale__bar" role="img" aria-label={label}>
        {STEPS.map((step) => (
          <i key={step} data-step={kindOf(step, begin, now)} data-wish={step === wish || undefined}>
            {tall && (step === now || step === wish) ? step : ''}
          </i>
        ))}
      </div>
      {caption !== undefined && (
        <p className="scale__caption" aria-hidden="true">
          {caption}
        </p>
      )}
    </div>
  )
}
