// 200 families at once; npm run bench does 5,000 on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Crowd, gather, leave, loosen, tighten } from '../bench/many-at-once.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'

const copies = 199

describe.each(testDatabases())('many families at once on $name', ({ make }) => {
  let cast: Cast
  let crowd: Crowd
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    crowd = await gather(cast, copies)
  })
  afterAll(() => cast?.dispose())

  it('region-05 a tighter rule closes at every family at the answer, and stays closed while 200 families are derived', async () => {
    expect(await crowd.seenBySchools()).toBe(9)
    const measured = await tighten(crowd)
    expect(measured).toMatchObject({ families: 200, seenAfterAnswer: 0, seenMeanwhile: 0, isBarredAfter: false })
    expect(measured.wasBarred).toBe(true)
    expect(measured.progress.at(-1)).toBe(200)
    expect(measured.progress).toEqual(measured.progress.toSorted((a, b) => a - b))
    expect(await crowd.seenBySchools()).toBe(0)
  })

  it('region-05 taking it back opens at every family again, when it is its turn', async () => {
    expect((await loosen(crowd)).wasBarred).toBe(false)
    expect(await crowd.seenBySchools()).toBe(9)
  })

  it('region-06 an organisation that leaves reads nothing of others at the answer, at any of 200 families', async () => {
    expect(await leave(crowd)).toMatchObject({ seenAfterAnswer: 0, seenMeanwhile: 0 })
    expect(await crowd.seenBySchools()).toBe(0)
  })
})
