// So many dossiers in one database, each like one of four families: made through the handlers once, then copied.
import { sql } from 'kysely'
import { type Cast, raiseCurtain } from '../cast.ts'
import { janssen, peeters, shevchenko } from '../families.ts'
import type { TestDatabase } from '../harness/database.ts'
import { withConsent } from '../matrix/stage.ts'
import { type Copying, copyFamilies, copyWorkPlaces, idInCopy, idInGroup, idInRegion } from './copies.ts'
import { signInAll } from './sessions.ts'

export interface Worker {
  name: string
  memberships: number
  token: string
  /** Dossiers in which this worker holds the regie. */
  dossiers: readonly string[]
}

export interface Crowd {
  cast: Cast
  dossiers: number
  few: Worker
  many: Worker
}

const many = 2000
const few = 22
/** The first group has two thousand families, the second twenty-two, every other one twenty-five; forty groups are a region. */
const at = {
  group: `case when n < ${many} then 0 when n < ${many + few} then 1 else 2 + (n - ${many + few}) / 25 end`,
  region: 'g / 40',
}

export async function makeCrowd(make: () => Promise<TestDatabase>, dossiers: number): Promise<Crowd> {
  const cast = await raiseCurtain(make)
  const db = cast.database.sql
  const { family } = await withConsent(cast)
  const templates = [family.id, (await shevchenko(cast)).id, (await peeters(cast)).id, (await janssen(cast)).id]
  const copying: Copying = { templates, from: 0, to: dossiers - 1, at }
  await copyWorkPlaces(db, copying)
  await copyFamilies(db, copying)
  await sql`vacuum analyze`.execute(db)
  const { noah } = cast.region.people
  const who = (group: number) => ({
    account: idInGroup(group, noah.accountId),
    organisation: idInRegion(0, cast.region.organisations.team),
    role: noah.role,
  })
  const [tokenOfMany = '', tokenOfFew = ''] = await signInAll(db, [who(0), who(1)], cast.now())
  // Of the first template, in which a school reads along.
  const inFull = (from: number, to: number) => numbers(from, to).filter((n) => n % templates.length === 0)
  return {
    cast,
    dossiers,
    many: worker('2,000 memberships', many, tokenOfMany, inFull(0, many)),
    few: worker('22 memberships', few, tokenOfFew, inFull(many, many + few)),
  }

  function worker(name: string, memberships: number, token: string, copies: readonly number[]): Worker {
    return { name, memberships, token, dossiers: copies.map((n) => idInCopy(n, family.id)) }
  }
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
