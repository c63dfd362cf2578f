import { type RefusalKind, refuse } from '../../platform/refusal.ts'
import type { Call } from '../access/actor.ts'

const freshFor = 15 * 60_000

export const freshSignIn = {
  code: 'fresh-sign-in',
  status: 403,
  rule: 'accounts-30',
  nl: 'Laat eerst opnieuw zien wie je bent. Dat vragen we voor deze handeling als je langer dan een kwartier geleden inlogde.',
  en: 'First show anew who you are. We ask that for this if you signed in more than a quarter of an hour ago.',
} as const satisfies RefusalKind

/** accounts-30: who changes what others may do showed who they are in the last quarter of an hour (/inloggen/opnieuw). */
export function requireFresh({ signedInAt, ports }: Pick<Call, 'signedInAt' | 'ports'>): void {
  // Where nobody signed in there is no session to be fresh: the trial's own stories.
  if (signedInAt !== undefined && ports.now().getTime() - signedInAt.getTime() > freshFor) refuse(freshSignIn)
}
