import { addDays, addYears, type CivilDate, daysBetween } from '../oracle/calendar.ts'
import type { Gezag, Professional } from '../world.ts'
import { ageOf, type Draft, hasRegieHolder, isStandIn, passDays } from './draft.ts'

/** Often the day before something ends or begins by itself, or that very day; else any number of days. */
export function advance(draft: Draft): void {
  const { random } = draft
  const towards = random.weighted({ birthday: 45, end: 20, anyDay: 35 })
  const days = towards === 'birthday' ? birthdaysAhead(draft) : endsAhead(draft)
  const ahead = days.map((day) => daysBetween(draft.today, day)).filter((count) => count >= 1 && count <= 200)
  const isAimed = towards !== 'anyDay' && ahead.length > 0
  passDays(draft, isAimed ? random.pick(ahead) : random.int(1, random.pick([5, 40, 200])))
}

/** Around the birthdays that change who decides, and around the end of the six weeks' grace. */
function birthdaysAhead({ cast }: Draft): CivilDate[] {
  const birthdays = cast.persons.flatMap(({ bornOn }) => [12, 16, 18].map((age) => addYears(bornOn, age)))
  return birthdays.flatMap((day) => [-1, 0, 41, 42].map((after) => addDays(day, after)))
}

function endsAhead({ granted, measures, standIns, reading, emergencies, today, day }: Draft): CivilDate[] {
  const lastDays = [
    ...granted.map(({ validUntil }) => validUntil),
    ...measures.flatMap(({ untilOn }) => untilOn ?? []),
    ...standIns.map(({ untilOn }) => untilOn),
    ...[...reading.values()].map((saidOn) => addYears(saidOn, 1)),
  ]
  const firstDays = [...granted.map(({ validFrom }) => validFrom), ...standIns.map(({ fromOn }) => fromOn)]
  const emergencyDays = emergencies.filter(({ isEnded }) => !isEnded).map((one) => addDays(today, one.day + 3 - day))
  return [...firstDays, ...lastDays.flatMap((last) => [last, addDays(last, 1)]), ...emergencyDays, ...emergencyDays]
}

export function join(draft: Draft, { id, role }: Professional, hasRegie = false): void {
  draft.members.set(id, { isIn: true, hasRegie, since: draft.today })
  draft.events.push({ kind: 'memberJoins', professional: id, role, hasRegie })
}

export function changeTeam(draft: Draft): void {
  const { random, cast } = draft
  const isIn = random.chance(0.4)
  const free = cast.professionals.filter((one) => mayChange(draft, one, isIn))
  if (free.length === 0) return
  const professional = random.pick(free)
  if (isIn) leave(draft, professional)
  else
    join(
      draft,
      professional,
      !hasRegieHolder(draft) && professional.role === 'WIJKTEAM' && professional.isPerson === null,
    )
}

/** Whose membership is as said, and did not change today; nobody joins who stands in, or whose organisation left. */
function mayChange(draft: Draft, { id, organisation }: Professional, isIn: boolean): boolean {
  const { members, today, left } = draft
  const member = members.get(id)
  if (left.has(organisation) || isStandIn(draft, id)) return false
  return (member?.isIn ?? false) === isIn && (member === undefined || member.since < today)
}

/** The regie is handed over in two steps: who holds it leaves, and the next one of the team to join takes it. */
function leave(draft: Draft, { id }: Professional): void {
  draft.members.set(id, { isIn: false, hasRegie: false, since: draft.today })
  for (const one of draft.standIns) if (one.member === id) one.isEnded = true
  draft.events.push({ kind: 'memberLeaves', professional: id })
}

export function changeGezag(draft: Draft): void {
  const minors = draft.gezag.filter(({ child }) => ageOf(draft, child) < 18)
  if (minors.length === 0) return
  const old = draft.random.pick(minors)
  const now = inventChange(draft, old)
  if (!now) return
  for (const holder of old.holders.filter((one) => !now.holders.includes(one))) {
    draft.lostGezag.add(`${old.child}/${holder}`)
  }
  draft.gezag = draft.gezag.map((one) => (one.child === old.child ? now : one))
  draft.events.push({ kind: 'gezagChanges', ...now })
}

function inventChange(draft: Draft, old: Gezag): Gezag | undefined {
  const change = draft.random.weighted({ authority: 5, loses: 3, gains: 3 })
  if (change === 'loses') return old.holders.length < 2 ? undefined : without(old, draft.random.pick(old.holders))
  if (change === 'gains') return withOneMore(draft, old)
  if (old.authority !== 'known') return old.holders.length > 0 ? { ...old, authority: 'known' } : undefined
  return { ...old, authority: draft.random.pick(['conflict', 'unknown']) }
}

function without(old: Gezag, holder: string): Gezag {
  return { ...old, holders: old.holders.filter((one) => one !== holder) }
}

function withOneMore(draft: Draft, old: Gezag): Gezag | undefined {
  const adults = draft.cast.relations.filter(({ child, is }) => child === old.child && is !== 'sibling')
  const free = adults
    .map(({ person }) => person)
    .filter((person) => !old.holders.includes(person) && !draft.lostGezag.has(`${old.child}/${person}`))
  if (free.length === 0 || old.holders.length > 1) return undefined
  return { ...old, authority: 'known', holders: [...old.holders, draft.random.pick(free)] }
}
