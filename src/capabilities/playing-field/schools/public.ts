import type { Sql } from '../../../platform/database/database.ts'
import type { Ports } from '../../access/actor.ts'
import { readReference } from '../keeper.ts'
import { giveSlugs, type PublicSchoolRow, publicSchools, takenSlugs, unnamedSchools } from './queries.ts'
import { newSlugs } from './slugs.ts'

/** Gives every school that has none the address of its page. Cheap when all have one; whoever adds schools may call it too. */
export async function nameSchools(db: Sql): Promise<void> {
  const unnamed = await unnamedSchools(db)
  if (unnamed.length > 0) await giveSlugs(db, newSlugs(unnamed, await takenSlugs(db)))
}

/** The most schools that one page of results holds. */
export const mostFound = 100

/** The open schools whose name or place holds the text; one more than `mostFound` says that there are more. */
export function findSchools(ports: Ports, text: string): Promise<PublicSchoolRow[]> {
  return readReference(ports, async (db, day) => {
    await nameSchools(db)
    return publicSchools(db, { day, text: text.trim().slice(0, 80), most: mostFound + 1 })
  })
}
