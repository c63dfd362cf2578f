import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Decision } from '../decide/request.ts'
import type { Named } from './alike.ts'
import type { Receiver } from './deciders.ts'
import type { DoorFact } from './facts.ts'

/** What is asked of decide() about one person on one day. */
export interface Asked {
  subject: string
  door: DoorFact
  /** An organisation in a role, or the relative who reads. */
  to: Receiver | string
  at: CivilDate
}
export type Once = <T extends Decision | null>(asked: Asked, answer: () => T) => T

/** Within one derivation every question is answered once: doors that differ in level, or in whom else they are about, ask the same. */
export function onceEach(named: Named): Once {
  const answered = new Map<string, Decision | null>()
  return <T extends Decision | null>(asked: Asked, answer: () => T) => {
    const question = questionOf(asked, named)
    if (!answered.has(question)) answered.set(question, answer())
    return answered.get(question) as T
  }
}

function questionOf({ subject, door, to, at }: Asked, named: Named): string {
  const receiver = typeof to === 'string' ? [to, door.talk] : named.receiver(to)
  return [subject, door.category, named.part(door.part), door.sourceKind, door.source, receiver, at].join()
}

/** For who asks about one door. */
export const eachTime: Once = (_, answer) => answer()
