import { joinAnd } from '../../../platform/pure/format.ts'
import { Refused } from '../../../platform/web/api.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { OverlapChild } from '../contract.ts'
import { useAsk, useOverlaps, useSwitches } from './data.ts'
import { text } from './text.ts'

/** For who holds the regie, where the region compares: asking the family, and the quiet line when somebody may help already. */
export default function OverlapBlock({ dossierId }: { dossierId: string }) {
  return useSwitches().data?.isOn ? <Block dossierId={dossierId} /> : null
}

function Block({ dossierId }: { dossierId: string }) {
  const { data } = useOverlaps(dossierId)
  const ask = useAsk(dossierId)
  if (!data || data.children.length === 0) return null
  const unasked = data.children.filter(({ state }) => state === 'not-asked')
  const words = text.block
  return (
    <section className="family-block no-print">
      <h2>{words.title}</h2>
      {data.children.map((child) => (
        <Line key={child.subjectId} child={child} />
      ))}
      {unasked.length > 0 && (
        <>
          <button
            type="button"
            className="button button--quiet button--small button--wide"
            aria-disabled={ask.isPending || undefined}
            onClick={() => !ask.isPending && ask.mutate(unasked.map(({ subjectId }) => subjectId))}
          >
            {words.ask(
              joinAnd(
                unasked.map(({ name }) => name),
                pageLanguage,
              ),
            )}
          </button>
          <p className="meta">{words.askHint}</p>
        </>
      )}
      <p className="field__error" role="alert">
        {ask.error instanceof Refused ? ask.error.problem.detail : ask.isError && words.failed}
      </p>
    </section>
  )
}

function Line({ child: { name, state, hint } }: { child: OverlapChild }) {
  const words = text.block
  if (hint === 'ask-family')
    return (
      <div className="note">
        <div>
          <p>{words.hint(name)}</p>
          <p className="meta">{words.hintMeans}</p>
        </div>
      </div>
    )
  if (hint === 'no-overlap') return <p className="meta">{words.none(name)}</p>
  return state === 'asked' ? <p className="meta">{words.waiting(name)}</p> : null
}
