// Who stands in for whom.
import { addDays } from '../oracle/calendar.ts'
import type { Professional } from '../world.ts'
import { type Draft, isStandIn, membersOf } from './draft.ts'

export function nameStandIn(draft: Draft): void {
  const { random, today } = draft
  const pairs = membersOf(draft).flatMap((member) => colleaguesOf(draft, member).map((one) => [member, one] as const))
  if (pairs.length === 0) return
  const [member, colleague] = random.pick(
    pairs.flatMap((pair) => (pair[0].role === 'WIJKTEAM' ? [pair, pair] : [pair])),
  )
  const fromOn = addDays(today, random.pick([0, 0, 0, 1, 5]))
  const untilOn = addDays(fromOn, random.pick([0, 3, 20, 60]))
  const standIn = `v${draft.standIns.length + 1}`
  draft.standIns.push({ standIn, member: member.id, colleague: colleague.id, fromOn, untilOn, isEnded: false })
  draft.events.push({ kind: 'standIn', standIn, member: member.id, colleague: colleague.id, fromOn, untilOn })
  if (random.chance(0.3)) endStandIn(draft)
}

/** Of the same organisation in the same role, in no team here and family of nobody. */
function colleaguesOf(draft: Draft, member: Professional): Professional[] {
  if (member.isPerson !== null || draft.left.has(member.organisation)) return []
  return draft.cast.professionals.filter(
    ({ id, organisation, role, isPerson }) =>
      organisation === member.organisation &&
      role === member.role &&
      isPerson === null &&
      !draft.members.get(id)?.isIn &&
      !isStandIn(draft, id),
  )
}

export function endStandIn(draft: Draft): void {
  const { random, today, standIns } = draft
  const running = standIns.filter((one) => !one.isEnded && one.untilOn >= today && draft.members.get(one.member)?.isIn)
  if (running.length === 0) return
  const one = random.pick(running)
  one.isEnded = true
  draft.events.push({ kind: 'standInEnds', standIn: one.standIn, member: one.member })
}
