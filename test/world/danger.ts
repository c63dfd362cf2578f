// D20: emergencies, and the minutes on which they end.
import { roleCeiling } from '../oracle/law.ts'
import { ageOf, type Draft, membersOf, passDays } from './draft.ts'

const LAST_MINUTE = 1200
const DAYS = 3

export function openEmergency(draft: Draft): void {
  const { random, cast, categories, left } = draft
  const members = membersOf(draft).filter((one) => one.isPerson === null && !left.has(one.organisation))
  if (members.length === 0) return
  const { id: professional, role, organisation } = random.pick(members)
  const hasRegie = draft.members.get(professional)?.hasRegie ?? false
  const others = draft.items.filter(({ source }) => 'organisation' in source && source.organisation !== organisation)
  const kinds = others.length > 0 && random.chance(0.8) ? others.map(({ category }) => category) : categories
  const read = [...new Set(kinds)].filter((category) => roleCeiling(role, hasRegie, category) !== 'none')
  if (read.length === 0) return
  if (random.chance(0.5)) passMinutes(draft)
  const adults = cast.persons.filter(({ id }) => ageOf(draft, id) >= 18).map(({ id }) => id)
  const subjects = [...draft.children, ...(random.chance(0.4) ? adults : [])]
  const emergency = `n${draft.emergencies.length + 1}`
  draft.emergencies.push({ emergency, professional, day: draft.day, minute: draft.minute, isEnded: false })
  draft.events.push({
    kind: 'emergency',
    emergency,
    professional,
    subjects: random.chance(0.8) ? [...new Set(subjects)] : random.some(draft.children, 0.5),
    categories: random.some(read, 0.75),
  })
  const goesOn = random.weighted({ runsOut: 4, isClosed: 2, somethingElse: 4 })
  if (goesOn === 'isClosed') endEmergency(draft)
  if (goesOn === 'runsOut') runOut(draft)
}

/** Until the minute before it ends, and then that very minute. */
function runOut(draft: Draft): void {
  const end = draft.minute
  passDays(draft, DAYS)
  for (const minute of [end - 1, end].filter((one) => one > draft.minute)) setClock(draft, minute)
}

function setClock(draft: Draft, minute: number): void {
  draft.minute = minute
  draft.events.push({ kind: 'clock', minute })
}

/** Who opened it closes it before its time. */
export function endEmergency(draft: Draft): void {
  const { random, left } = draft
  const mine = draft.emergencies.filter(({ professional }) => {
    const member = membersOf(draft).find(({ id }) => id === professional)
    return member !== undefined && !left.has(member.organisation)
  })
  const open = mine.filter((one) => !one.isEnded && minutesLeft(draft, one) > 0)
  if (open.length === 0) return
  const one = random.pick(open)
  one.isEnded = true
  draft.events.push({ kind: 'emergencyEnds', emergency: one.emergency, professional: one.professional })
}

function minutesLeft({ day, minute }: Draft, one: { day: number; minute: number }): number {
  return (one.day + DAYS - day) * 1440 + one.minute - minute
}

/** Often the minute before an emergency ends, or that very minute; else later on the day. */
export function passMinutes(draft: Draft): void {
  const { random, minute, emergencies, day } = draft
  const ending = emergencies.filter((one) => one.day + DAYS === day).map((one) => one.minute)
  const aimed = ending.flatMap((end) => [end - 1, end, end + 1]).filter((one) => one > minute && one < LAST_MINUTE)
  if (aimed.length === 0 && minute + 1 >= LAST_MINUTE) return
  setClock(draft, aimed.length > 0 && random.chance(0.8) ? random.pick(aimed) : random.int(minute + 1, LAST_MINUTE - 1))
}
