import { HELD_BACK_FROM_PARENTS, OPENS_TO_PARTNERS, reaches, roleCeiling } from '../oracle/law.ts'
import type { Category, Item, Level, Professional } from '../world.ts'
import { ageOf, type Draft, membersOf } from './draft.ts'

const LEVELS: Level[] = ['full', 'summary', 'dates']

const WORDS_ABOUT: Category[] = [
  'SUPPORT_NEED',
  'SUPPORT_NEED',
  'FAMILY_SITUATION',
  'WELLBEING_SIGNAL',
  'SAFETY_CONCERN',
]

export function openGoal(draft: Draft): void {
  if (draft.goals.length >= 4) return
  const goal = `g${draft.goals.length + 1}`
  draft.goals.push(goal)
  draft.events.push({ kind: 'openGoal', goal })
}

export function write(draft: Draft): void {
  const isByFamily = draft.random.chance(0.25)
  const item = isByFamily ? byRelative(draft) : byProfessional(draft)
  if (!item) return
  draft.items.push(item)
  draft.events.push({ kind: 'write', item })
}

function nextId(draft: Draft): string {
  return `i${draft.items.length + 1}`
}

/** Professionals write what they can read themselves afterwards; who is barred does not write. */
function byProfessional(draft: Draft): Item | undefined {
  const { random } = draft
  const writers = membersOf(draft).filter((one) => one.isPerson === null && !draft.left.has(one.organisation))
  if (writers.length === 0) return undefined
  const writer = random.pick(writers)
  const category = pickCategory(draft, writer)
  if (!category) return undefined
  return {
    id: nextId(draft),
    subjects: pickSubjects(draft),
    category,
    level: pickLevel(draft, writer, category),
    part: pickPart(draft, category),
    source: { organisation: writer.organisation, professional: writer.id },
    own: random.chance(0.12),
    talk: pickTalk(draft, category),
    closedTo: random.chance(0.1) ? [pickOutsider(draft, writer.organisation)] : [],
  }
}

/** Of what never opens to a parent by itself: talked about, or waiting; sometimes written before anybody asked. */
function pickTalk({ random }: Draft, category: Category): Item['talk'] {
  if (!HELD_BACK_FROM_PARENTS.includes(category)) return 'none'
  return random.weighted({ discussed: 4, waits: 5, none: 1 })
}

/** From whom something is secret: somebody with an account at home, or an organisation other than that of the writer. */
function pickOutsider({ random, cast }: Draft, own: string): string {
  const organisations = cast.organisations.map(({ id }) => id).filter((id) => id !== own)
  return random.pick([...cast.relatives, ...organisations])
}

export function release(draft: Draft): void {
  const waiting = draft.items.filter(({ id, talk }) => talk === 'waits' && !draft.released.has(id))
  if (waiting.length === 0) return
  const { id } = draft.random.pick(waiting)
  draft.released.add(id)
  draft.events.push({ kind: 'release', item: id })
}

/** Also outside 12 to 15, where it changes nothing. */
export function object(draft: Draft): void {
  const { random } = draft
  const youth = random.pick(draft.children)
  const holders = draft.gezag.find(({ child }) => child === youth)?.holders ?? []
  if (holders.length === 0 || ageOf(draft, youth) < 10) return
  const state = random.weighted({ raised: 6, upheld: 2, 'set-aside': 3, 'taken-back': 2 })
  draft.events.push({ kind: 'objection', youth, parent: random.pick(holders), state })
}

function levelsFor(draft: Draft, { id, role }: Professional, category: Category): Level[] {
  const ceiling = roleCeiling(role, draft.members.get(id)?.hasRegie ?? false, category)
  return LEVELS.filter((level) => reaches(ceiling, level))
}

function pickCategory(draft: Draft, writer: Professional): Category | undefined {
  const writable = draft.categories.filter((category) => levelsFor(draft, writer, category).length > 0)
  return writable.length > 0 ? draft.random.pick(writable) : undefined
}

/** Mostly a level that the purpose allows, so that answers can open it. */
function pickLevel(draft: Draft, writer: Professional, category: Category): Level {
  const levels = levelsFor(draft, writer, category)
  const shareable = levels.filter((level) => reaches(OPENS_TO_PARTNERS[category], level))
  return draft.random.pick(shareable.length > 0 && draft.random.chance(0.75) ? shareable : levels)
}

function pickPart(draft: Draft, category: Category): string | null {
  if (category === 'PLAN_GOAL_ACTION') return pickGoal(draft)
  return category === 'LOGISTICS' && draft.random.chance(0.2) ? newPart(draft, 't') : null
}

function pickGoal({ random, goals }: Draft): string | null {
  return goals.length > 0 && random.chance(0.8) ? random.pick(goals) : null
}

function newPart(draft: Draft, letter: 't' | 'w'): string {
  draft.parts += 1
  return `${letter}${draft.parts}`
}

function pickSubjects(draft: Draft): string[] {
  const { random, cast, children } = draft
  const adults = cast.persons.filter(({ id }) => ageOf(draft, id) >= 18).map(({ id }) => id)
  const about = random.weighted({ one: 70, all: 15, childAndAdult: 7, adult: 8 })
  if (about === 'adult') return [random.pick(adults)]
  if (about === 'all') return children
  const child = random.pick(children)
  return about === 'one' ? [child] : [...new Set([child, random.pick(adults)])]
}

/** In the plan, in words of one's own (a part of their own), or one's own contact data. */
function byRelative(draft: Draft): Item | undefined {
  const { random } = draft
  const writers = draft.cast.relatives.filter((person) => ageOf(draft, person) >= 12)
  if (writers.length === 0) return undefined
  const relative = random.pick(writers)
  const base = { id: nextId(draft), source: { relative }, own: false, talk: 'none' as const, closedTo: [] }
  const about = [random.pick(draft.children)]
  const form = random.weighted({ plan: 50, words: 40, contact: 10 })
  if (form === 'plan') {
    return { ...base, subjects: about, category: 'PLAN_GOAL_ACTION', level: 'full', part: pickGoal(draft) }
  }
  if (form === 'contact' && ageOf(draft, relative) >= 18) {
    return { ...base, subjects: [relative], category: 'IDENTITY_CONTACT', level: 'full', part: null }
  }
  const category = random.pick(WORDS_ABOUT)
  const level = category === 'SUPPORT_NEED' || random.chance(0.3) ? 'full' : 'summary'
  return { ...base, subjects: about, category, level, part: newPart(draft, 'w') }
}
