import type { Ports } from '../access/actor.ts'
import { asApp } from '../accounts/session.ts'
import { type Keyring, marksOf, newKey, type OverlapKeys } from './mark.ts'
import { childrenToMarkAnew, dropOldMarks, filesToMark, putMarks } from './queries.ts'
import { namedOf } from './write.ts'

const batch = 100

/** What may be looked at between two steps: the test does. */
interface Steps {
  afterFile?: () => Promise<void>
}

/**
 * overlap-05: a new key, marks of it for every family that agreed, and then the end of the old one. Until then each child has a
 * mark of both, so that a family compares with those that had their turn and with those that wait. Begun again, it goes on.
 */
export async function rotateOverlapKey(ports: Ports, keyring: Keyring, steps: Steps = {}) {
  const keys = withNewKey(keyring.read())
  keyring.write(keys)
  const files = await markAll(ports, keys, steps)
  // A family that agreed meanwhile with keys read before is marked in the next round.
  if (!(await asApp(ports.database, (db) => dropOldMarks(db, keys.current)))) await markAll(ports, keys, steps)
  await asApp(ports.database, (db) => dropOldMarks(db, keys.current))
  keyring.write({ current: keys.current, keys: { [keys.current]: keys.keys[keys.current] ?? '' } })
  return { version: keys.current, files }
}

/** A change of key that was broken off has two already: that one is finished. */
function withNewKey({ current, keys }: OverlapKeys): OverlapKeys {
  if (Object.keys(keys).length > 1) return { current, keys }
  return { current: current + 1, keys: { ...keys, [current + 1]: newKey() } }
}

async function markAll(ports: Ports, keys: OverlapKeys, { afterFile }: Steps): Promise<number> {
  let done = 0
  for (;;) {
    const files = await asApp(ports.database, (db) => filesToMark(db, keys.current, batch))
    if (files.length === 0) return done
    for (const fileId of files) {
      await markFile(ports, fileId, keys)
      await afterFile?.()
      done += 1
    }
  }
}

/** One file in one transaction: its marked children and no others. */
function markFile(ports: Ports, fileId: string, keys: OverlapKeys): Promise<void> {
  return asApp(ports.database, async (db) => {
    for (const child of await childrenToMarkAnew(db, fileId, ports.newId(), ports.now()))
      await putMarks(db, { fileId, subjectId: child.subject_id }, marksOf(namedOf(child), keys), child.valid_until)
  })
}
