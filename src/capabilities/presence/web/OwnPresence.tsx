import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import type { OwnPresence as Own, OwnSlot } from '../contract.ts'
import { useOwnPresence } from './data.ts'
import { OwnSlotForm } from './OwnSlotForm.tsx'
import { PlanButton } from './PlanButton.tsx'
import { text } from './professional-text.ts'
import { type OpenSlot, SlotPanel } from './SlotChangeForms.tsx'
import { DayChanges, SlotLines } from './SlotLines.tsx'

/** One's own hours in schools, for who is planned there without being of the team: kept by oneself. */
export function OwnPresence() {
  return (
    <Loaded query={useOwnPresence()}>
      {(own) =>
        own.slots.length === 0 ? <EmptyState what={text.own.none} how={text.own.noneHow} /> : <Hours own={own} />
      }
    </Loaded>
  )
}

function Hours({ own: { slots, exceptions } }: { own: Own }) {
  const [open, setOpen] = useState<OpenSlot | { what: 'plan' }>()
  const close = () => setOpen(undefined)
  return (
    <section className="sheet school-sheet" aria-labelledby="own-hours">
      <h2 id="own-hours">{text.own.title}</h2>
      <SlotLines slots={slots} nameOf={nameOf} onOpen={setOpen} />
      <DayChanges slots={slots} exceptions={exceptions} nameOf={nameOf} away={text.own.away} />
      <PlanButton onPlan={() => setOpen({ what: 'plan' })} />
      {open?.what === 'plan' && <OwnSlotForm slots={slots} onClose={close} />}
      {open !== undefined && open.what !== 'plan' && <SlotPanel open={open} onClose={close} />}
    </section>
  )
}

const nameOf = ({ school, place }: OwnSlot) => `${school}, ${place}`
