import type { Wish } from '../../../../capabilities/plan/contract.ts'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Icon } from '../../../../design/Icon.tsx'
import { pencilSimple } from '../../../../design/icons.ts'
import { OwnWords } from '../../../../design/OwnWords.tsx'
import { FormSlot } from '../FormSlot.tsx'
import { MarkerLink } from '../MarkerLink.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { findMe } from '../words.ts'
import { usePlan } from './plan-context.ts'
import { WishForm } from './WishForm.tsx'

/** What the family wants, in its own words, above everything else. */
export function Wishes() {
  const { text } = useText()
  const { plan } = usePlan()
  const { dossier } = usePlace()
  // To who is told nothing of the family the page itself is called so already.
  const isTitle = findMe(dossier) === undefined
  return (
    <section aria-labelledby="wishes" className="family-section">
      <h2 id="wishes" className={isTitle ? 'visually-hidden' : undefined}>
        {text.tabs.plan}
      </h2>
      {plan.wishes.map((wish) => (
        <OneWish key={wish.id} wish={wish} />
      ))}
      {plan.wishes.length === 0 && plan.goals.length === 0 && <NoPlanYet mayWrite={plan.mayWrite} />}
    </section>
  )
}

function OneWish({ wish }: { wish: Wish }) {
  const { text } = useText()
  const { plan } = usePlan()
  return (
    <div className="family-wish">
      <OwnWords layout="large" words={wish.text} by={wish.saidBy} />
      <div className="family-foot">
        <MarkerLink marker={wish.marker} />
        {plan.mayWrite && wish.by.isYours && (
          <FormSlot
            className="button button--bare"
            label={
              <>
                <Icon path={pencilSimple} />
                {text.plan.wish.change}
              </>
            }
          >
            {(close) => <WishForm wish={wish} onClose={close} />}
          </FormSlot>
        )}
      </div>
    </div>
  )
}

function NoPlanYet({ mayWrite }: { mayWrite: boolean }) {
  const { text } = useText()
  const { what, how, action, nothing, later } = text.plan.empty
  return (
    <div className="sheet family-empty">
      <EmptyState what={mayWrite ? what : nothing} how={mayWrite ? how : later} />
      {mayWrite && (
        <div className="family-empty__action">
          <FormSlot className="button button--large button--wide" label={action}>
            {(close) => <WishForm onClose={close} />}
          </FormSlot>
        </div>
      )}
    </div>
  )
}
