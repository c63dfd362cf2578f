import type { Call } from '../access/actor.ts'
import type { SharingMarker } from '../access/contract.ts'
import { inFile } from '../access/enter.ts'
import { surroundingsOf } from './surroundings.ts'

/** Who reads something of a family, by name: the list shows parties only, and asks here when somebody wants to know. */
export function getReaders(call: Call, fileId: string): Promise<SharingMarker> {
  return inFile(call, fileId, async (tx) => {
    const around = await surroundingsOf(tx)
    const named = around.persons.map((one) => one.door_id)
    await tx.look('viewed', named.length ? named : [...around.doors.keys()])
    return around.markerOfFile()
  })
}
