// So many dossiers in one database, each like one of four families: made through the handlers once, then copied.
import { sql } from 'kysely'
import { type Cast, raiseCurtain } from '../cast.ts'
import { janssen, peeters, shevchenko } from '../families.ts'
import type { TestDatabase } from '../harness/database.ts'
import { withConsent } from '../matrix/stage.ts'
import { type Copying, copyFamilies, copyWorkPlaces, idInCopy, idInGroup, idInRegion } from './copies.ts'
import { signInAll } from './sessions.ts'

export interface Worker {
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

const few = 22
const many = 2000
/** The first group has twenty-two families, the second two thousand, every other one twenty-five; forty groups are a region. */
const at = {
  group: `case when n < ${few} then 0 when n < ${few + many} then 1 else 2 + (n - ${few + many}) / 25 end`,
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
  const [tokenOfFew = '', tokenOfMany = ''] = await signInAll(db, [who(0), who(1)], cast.now())
  // Of the first template, in which a school reads along.
  const inFull = (from: number, to: number) => numbers(from, to).filter((n) => n % templates.length === 0)
  return {
    cast,
    dossiers,
    few: worker(few, tokenOfFew, inFull(0, few)),
    many: worker(Math.min(many, dossiers - few), tokenOfMany, inFull(few, Math.min(few + many, dossiers))),
  }

  function worker(memberships: number, token: string, copies: readonly number[]): Worker {
    return { memberships, token, dossiers: copies.map((n) => idInCopy(n, family.id)) }
  }
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
