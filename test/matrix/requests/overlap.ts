// What is sent about helpers who do not know of each other.
import { randomUUID } from 'node:crypto'
import type { Overlaps } from '../../../src/capabilities/overlap/contract.ts'
import type { Cast } from '../../cast.ts'
import type { ToldFamily } from '../../families.ts'
import type { Place, Sent } from '../requests.ts'

export function overlapRequests(cast: Cast, place: Place): Record<string, Sent> {
  const { family } = place
  const child = family.personId(family.children[0] ?? '')
  return {
    overlap_listSwitches: {},
    overlap_turnSwitch: { body: { isOn: true, dpiaOn: cast.today(-10), note: 'De DPIA is klaar.' } },
    overlap_listOverlaps: { prepare: () => askedOverlap(cast, family, child) },
    overlap_askFamily: { body: { subjectIds: [child] }, prepare: () => askedOverlap(cast, family, child) },
    overlap_answer: { body: { answer: 'GRANTED' }, prepare: () => askedOverlap(cast, family, child) },
  }
}

/** Comparing is on, and the family was asked about this child. */
async function askedOverlap(cast: Cast, family: ToldFamily, child: string): Promise<Record<string, string>> {
  const wout = await cast.professional('wout')
  await wout.post('/overlap-switches', { isOn: true, dpiaOn: cast.today(-10), note: 'De DPIA is klaar.' })
  const noah = await cast.professional('noah')
  const path = `/dossiers/${family.id}/overlaps`
  await noah.post(path, { subjectIds: [child] })
  const { body } = await noah.get<Partial<Overlaps>>(path)
  return { requestId: body.children?.find((one) => one.subjectId === child)?.requestId ?? randomUUID() }
}
