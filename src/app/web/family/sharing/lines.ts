import type { SharingLine, SharingParty } from '../../../../capabilities/consent/contract.ts'
import { joinAnd } from '../../../../platform/pure/format.ts'
import type { Words } from '../text.ts'

export function lineKey(party: SharingParty, line: SharingLine): string {
  return [party.organisationId, party.role, line.category, line.goalId ?? 'all'].join('-')
}

/** The line as it stands in a later answer. */
export function findLine(parties: readonly SharingParty[], key: string): SharingLine | undefined {
  return parties.flatMap((party) => party.lines.filter((line) => lineKey(party, line) === key))[0]
}

/** A part is a goal of the plan, or the words with which I asked for help. */
export function lineName({ category, goalId, goalTitle }: SharingLine, { text }: Words): string {
  if (goalId === null) return text.categories[category]
  return category === 'PLAN_GOAL_ACTION' ? text.sharing.goal(goalTitle ?? '') : text.plan.question.mine
}

/** What is really so, in words. */
export function lineState(line: SharingLine, { text }: Words): string {
  const { states } = text.sharing
  return line.waitingFor.length > 0 ? states['not-yet'] : states[line.reality]
}

/** Whose answer is still to come, each once: a parent of two children answers for both. */
export function waitsFor({ waitingFor }: SharingLine): string[] {
  return [...new Set(waitingFor)]
}

/** After a switch: what it means now, for this party and this part. */
export function switchWords(party: SharingParty, line: SharingLine, words: Words): string {
  const { text, language } = words
  const { changed } = text.sharing
  const name = lineName(line, words)
  if (line.mySwitch === 'on') {
    if (line.waitingFor.length > 0) return changed.waits(party.organisation, name, joinAnd(waitsFor(line), language))
    return line.reality === 'does-not-see' ? changed.noted : changed.sees(party.organisation, name)
  }
  return line.reality === 'does-not-see' ? changed.stopped(party.organisation, name) : changed.notedNo
}
