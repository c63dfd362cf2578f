import { expect, test } from 'vitest'
import type { Event, World } from '../world.ts'
import {
  bornOn,
  child,
  days,
  father,
  gezagOver,
  mother,
  reads,
  relativeWrites,
  teamWrites,
  worldWith,
} from './small.ts'

function seenBy(event: Event, changes: Partial<World> = {}, more: Event[] = []): { [who: string]: boolean } {
  const world = worldWith([event, ...more], changes)
  return { mother: reads(world, mother), father: reads(world, father), child: reads(world, child) }
}

test('D21 parents with gezag read about a child under 12, in full; the child does not yet on their own', () => {
  expect(seenBy(teamWrites({ category: 'HEALTH' }))).toEqual({ mother: true, father: true, child: false })
})

test('D22 from 12 to 15 parents with gezag read along with the young person', () => {
  expect(seenBy(teamWrites(), bornOn('2014-11-22'))).toEqual({ mother: true, father: true, child: true })
  expect(seenBy(teamWrites(), bornOn('2014-11-23')).child).toBe(false)
})

test('T11 D23 from 16 the parents no longer read, and the young person does', () => {
  expect(seenBy(teamWrites(), bornOn('2009-06-01'))).toEqual({ mother: false, father: false, child: true })
  const nearly16 = bornOn('2010-11-23')
  expect(seenBy(teamWrites(), nearly16)).toEqual({ mother: true, father: true, child: true })
  expect(seenBy(teamWrites(), nearly16, [days(1)])).toEqual({ mother: false, father: false, child: true })
})

test('D24 a parent without gezag reads nothing, and gezag that comes or goes opens or closes', () => {
  const sole = { gezag: [gezagOver('k1', ['a1'])] }
  expect(seenBy(teamWrites(), sole).father).toBe(false)
  expect(seenBy(teamWrites(), sole, [{ kind: 'gezagChanges', ...gezagOver('k1', ['a2']) }])).toEqual({
    mother: false,
    father: true,
    child: false,
  })
})

test('D29 unknown authority stops the parents and not the young person; a conflict stops nobody from reading', () => {
  const at13 = bornOn('2013-06-01')
  const unknown = { ...at13, gezag: [gezagOver('k1', ['a1', 'a2'], 'unknown')] }
  expect(seenBy(teamWrites(), unknown)).toEqual({ mother: false, father: false, child: true })
  const conflict = { ...at13, gezag: [gezagOver('k1', ['a1', 'a2'], 'conflict')] }
  expect(seenBy(teamWrites(), conflict)).toEqual({ mother: true, father: true, child: true })
})

test('signals, safety and the content of care never open to a parent by themselves', () => {
  for (const category of ['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT'] as const) {
    const seen = seenBy(teamWrites({ category, level: 'summary' }), bornOn('2013-06-01'))
    expect(seen).toEqual({ mother: false, father: false, child: true })
  }
})

test('AVG art. 15 an adult reads what is about themself alone, and nobody else of the family does', () => {
  expect(seenBy(teamWrites({ subjects: ['a1'], category: 'FINANCE_DEBT' }))).toEqual({
    mother: true,
    father: false,
    child: false,
  })
})

test('what is also about another adult or another child opens to who may read about all of them', () => {
  expect(seenBy(teamWrites({ subjects: ['k1', 'a1'] }))).toEqual({ mother: true, father: false, child: false })
  const two = { gezag: [gezagOver('k1', ['a1', 'a2']), gezagOver('k2', ['a1'])] }
  const persons = [...worldWith([]).persons, { id: 'k2', bornOn: '2020-01-01', speaksAs: 'YOUTH' as const }]
  expect(seenBy(teamWrites({ subjects: ['k1', 'k2'] }), { ...two, persons }).mother).toBe(true)
  expect(seenBy(teamWrites({ subjects: ['k1', 'k2'] }), { ...two, persons }).father).toBe(false)
})

test('own words stay with who wrote them, also after gezag has ended', () => {
  const lost: Event = { kind: 'gezagChanges', ...gezagOver('k1', ['a2']) }
  const words = relativeWrites('a1', { part: 'w1' })
  expect(seenBy(words)).toEqual({ mother: true, father: false, child: false })
  expect(seenBy(words, {}, [lost])).toEqual({ mother: true, father: false, child: false })
  expect(seenBy(relativeWrites('k1', { part: 'w1' }), bornOn('2013-06-01'))).toEqual({
    mother: false,
    father: false,
    child: true,
  })
})

test('what one of the family puts in the plan is read by the others as any other part of the plan', () => {
  const action = relativeWrites('a1', { category: 'PLAN_GOAL_ACTION' })
  expect(seenBy(action)).toEqual({ mother: true, father: true, child: false })
  expect(seenBy(action, { gezag: [gezagOver('k1', ['a1'])] }).father).toBe(false)
})

test('without an account nothing is read', () => {
  expect(seenBy(teamWrites(), { relatives: ['a2'] })).toEqual({ mother: false, father: true, child: false })
})

test('D27 what is criminal opens to nobody in the family', () => {
  const seen = seenBy(teamWrites({ category: 'CRIMINAL', level: 'dates' }), bornOn('2013-06-01'))
  expect(seen).toEqual({ mother: false, father: false, child: false })
})
