import { refuse } from '../../../platform/refusal.ts'
import type { Call } from '../../access/actor.ts'
import type { TakenCall } from '../contract.ts'
import { questionRefusals } from '../refusals.ts'
import { type Asked, askQuestion } from './ask.ts'

/** A call taken down by whoever of the team answered the phone: it goes to whom it would go by the form. */
export function takeCall({ ports, actor }: Call, call: TakenCall): Promise<Asked> {
  if (actor.kind !== 'professional' || actor.role !== 'WIJKTEAM') refuse(questionRefusals.teamOnly)
  return askQuestion(ports, { ...call, asker: 'OTHER', schoolMayRead: false }, { takenBy: actor.accountId })
}
