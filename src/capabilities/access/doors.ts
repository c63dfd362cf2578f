import type { FileTransaction } from './actor.ts'
import { type NewDoor, openDoor } from './queries.ts'

/**
 * The actor's own door for information of this kind, made when first written to; keys follow from the law at once.
 * Refuses a category that the actor's role does not read, and people who are not of the file.
 */
export async function doorFor(tx: FileTransaction, door: NewDoor): Promise<string> {
  const id = tx.call.ports.newId()
  const found = await openDoor(tx.sql, id, door, tx.at)
  if (found === id && tx.kind === 'family') await tx.call.ports.deriveKeys(tx)
  return found
}
