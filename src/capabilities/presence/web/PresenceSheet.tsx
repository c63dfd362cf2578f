import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import type { SchoolPresence } from '../contract.ts'
import { usePresence } from './data.ts'
import { PlanButton } from './PlanButton.tsx'
import { Days } from './PresenceDays.tsx'
import { text } from './professional-text.ts'
import { type OpenSlot, SlotPanel } from './SlotChangeForms.tsx'
import { SlotForm } from './SlotForm.tsx'
import { DayChanges, SlotLines } from './SlotLines.tsx'

/** Who is in the school when: two weeks as they will be, the pattern they follow from, and what is otherwise on one day. */
export function PresenceSheet({ schoolId }: { schoolId: string }) {
  return (
    <section className="sheet school-sheet" aria-labelledby="school-presence">
      <h2 id="school-presence">{text.presence.title}</h2>
      <Loaded query={usePresence(schoolId)}>
        {(presence) => <Presence schoolId={schoolId} presence={presence} />}
      </Loaded>
    </section>
  )
}

function Presence({ schoolId, presence }: { schoolId: string; presence: SchoolPresence }) {
  const [open, setOpen] = useState<OpenSlot | { what: 'plan' }>()
  const { slots, exceptions, mayKeepPresence: mayKeep } = presence
  const close = () => setOpen(undefined)
  return (
    <>
      {slots.length === 0 ? (
        <EmptyState what={text.presence.none} how={mayKeep ? text.presence.noneHow : text.presence.noneHowSchool} />
      ) : (
        <>
          <Days days={presence.days} />
          <h3>{text.presence.pattern}</h3>
          <SlotLines slots={slots} nameOf={nameOf} onOpen={setOpen} />
          <DayChanges slots={slots} exceptions={exceptions} nameOf={nameOf} away={text.presence.away} />
        </>
      )}
      {mayKeep && <PlanButton onPlan={() => setOpen({ what: 'plan' })} />}
      {open?.what === 'plan' && <SlotForm schoolId={schoolId} people={presence.people} onClose={close} />}
      {open !== undefined && open.what !== 'plan' && <SlotPanel open={open} onClose={close} />}
    </>
  )
}

const nameOf = ({ name }: SchoolPresence['slots'][number]) => name
