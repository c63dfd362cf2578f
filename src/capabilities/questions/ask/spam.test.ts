import { expect, test } from 'vitest'
import { channelOf } from './channel.ts'
import { repeatGuard } from './repeats.ts'
import { stampFor, stampForAgain, verdictOn } from './stamp.ts'

const key = Buffer.from('a key of the server')
const made = new Date('2026-11-16T09:00:00Z')
const after = (seconds: number) => new Date(made.getTime() + seconds * 1000)

test('a form that comes back within three seconds is of a machine; after a day it is stale', () => {
  const stamp = stampFor(key, made)
  const verdicts = [0, 2.9, 3, 60, 86_400, 86_401].map((seconds) => verdictOn(key, stamp, after(seconds)))
  expect(verdicts).toEqual(['too-soon', 'too-soon', 'fine', 'fine', 'fine', 'stale'])
})

test('a form that came back as stale can be sent again at once', () => {
  expect(verdictOn(key, stampForAgain(key, made), made)).toBe('fine')
})

test('nobody makes up a stamp: one of another key, one that was changed and none at all are stale, so that no words are lost', () => {
  const [moment, seal] = stampFor(key, made).split('.')
  const earlier = (made.getTime() - 60_000).toString(36)
  for (const stamp of [stampFor(Buffer.from('another'), made), `${earlier}.${seal}`, `${moment}.`, '', '.', 'x.y'])
    expect([stamp, verdictOn(key, stamp, after(60))]).toEqual([stamp, 'stale'])
})

test('the same words from the same address within an hour get the answer of the first time', () => {
  const guard = repeatGuard<string>()
  guard.note('10.0.0.1', 'Kunnen jullie helpen?', made, 'first')
  expect(guard.find('10.0.0.1', 'kunnen  jullie helpen?', after(3599))).toBe('first')
  expect(guard.find('10.0.0.1', 'Kunnen jullie helpen?', after(3600))).toBeUndefined()
  expect(guard.find('10.0.0.2', 'Kunnen jullie helpen?', made)).toBeUndefined()
  expect(guard.find('10.0.0.1', 'Kunnen jullie ons helpen?', made)).toBeUndefined()
})

test('what is remembered of repeats stays small, the oldest go first', () => {
  const guard = repeatGuard<number>()
  for (let index = 0; index <= 5_000; index += 1) guard.note('10.0.0.1', `vraag ${index}`, made, index)
  expect([guard.find('10.0.0.1', 'vraag 0', made), guard.find('10.0.0.1', 'vraag 1', made)]).toEqual([undefined, 1])
})

test('P5.1 each channel is known: a call, the school, another profession, the form', () => {
  const byForm = { takenBy: null }
  expect([
    channelOf('OTHER', { takenBy: 'noah' }),
    channelOf('SCHOOL_STAFF', byForm),
    channelOf('PROFESSIONAL', byForm),
    channelOf('PUPIL', byForm),
  ]).toEqual(['phone', 'school-staff', 'other-professional', 'form'])
})
