// What a court orders over a child, who can weigh their own interests, and who reads along at 16.
import { addDays } from '../oracle/calendar.ts'
import { ageOf, childrenOf, type Draft, hasRegieHolder, holdersOver } from './draft.ts'

export function noteMeasure(draft: Draft): void {
  const { random, today } = draft
  const institutions = draft.cast.organisations.filter(({ kind }) => kind === 'gi').map(({ id }) => id)
  if (institutions.length === 0 || !hasRegieHolder(draft)) return
  const is = random.weighted({ ots: 6, guardianship: 4 })
  const minors = draft.children.filter((child) => ageOf(draft, child) < 18 && !isWard(draft, child))
  if (minors.length === 0) return
  const noted = {
    measure: `m${draft.measures.length + 1}`,
    child: random.pick(minors),
    is,
    organisation: random.pick(institutions),
    sinceOn: addDays(today, -random.pick([0, 0, 0, 10, 300])),
    untilOn: random.chance(0.3) ? null : addDays(today, random.pick([0, 1, 10, 60, 180])),
  }
  draft.measures.push({ ...noted })
  draft.events.push({ kind: 'measureNoted', ...noted })
  if (random.chance(0.2)) endMeasure(draft)
}

/** One guardian at a time. */
function isWard({ measures, today }: Draft, child: string): boolean {
  return measures.some(
    (one) => one.child === child && one.is === 'guardianship' && (one.untilOn === null || one.untilOn >= today),
  )
}

export function endMeasure(draft: Draft): void {
  const { random, today, measures } = draft
  const running = measures.filter(({ untilOn }) => untilOn === null || untilOn > today)
  if (running.length === 0 || !hasRegieHolder(draft)) return
  const one = random.pick(running)
  const lastOn = one.sinceOn < today && random.chance(0.8) ? addDays(today, -1) : today
  one.untilOn = lastOn
  draft.events.push({ kind: 'measureEnds', measure: one.measure, lastOn })
}

export function noteCapability(draft: Draft): void {
  const { random, incapable } = draft
  const old = draft.children.filter((child) => ageOf(draft, child) >= 12)
  if (old.length === 0 || !hasRegieHolder(draft)) return
  const person = random.pick(old)
  const isCapable = incapable.has(person)
  if (isCapable) incapable.delete(person)
  else incapable.add(person)
  draft.events.push({ kind: 'capabilityNoted', person, isCapable })
}

/** D23: the young person says so themself, of a parent with gezag. */
export function letRead(draft: Draft): void {
  const { random, cast, reading } = draft
  const youths = childrenOf(cast).filter(
    (child) => cast.relatives.includes(child) && ageOf(draft, child) >= 16 && ageOf(draft, child) < 18,
  )
  const pairs = youths.flatMap((youth) => holdersOver(draft, youth).map((parent) => ({ youth, parent })))
  if (pairs.length === 0) return
  const { youth, parent } = random.pick(pairs)
  const said = `${youth}/${parent}`
  const isOn = !reading.has(said) || random.chance(0.3)
  if (isOn) reading.set(said, draft.today)
  else reading.delete(said)
  draft.events.push({ kind: 'readingAlong', youth, parent, isOn })
}
