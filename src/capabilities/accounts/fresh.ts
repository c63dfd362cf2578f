import { type RefusalKind, refuse } from '../../platform/refusal.ts'
import type { Call } from '../access/actor.ts'

export const freshSignIn = {
  code: 'fresh-sign-in',
  status: 403,
  rule: 'accounts-30',
  nl: 'Laat eerst opnieuw zien wie je bent. Dat vragen we hiervoor als je al een tijd bent ingelogd.',
  en: 'First show anew who you are. We ask that for this when you signed in a while ago.',
} as const satisfies RefusalKind

/** How long ago somebody may have shown who they are: for an emergency it must have been just now (D20). */
const minutesFresh = { deed: 15, emergency: 5 } as const
type For = keyof typeof minutesFresh
type Asking = Pick<Call, 'signedInAt' | 'ports'>

/** Where nobody signed in there is no session to be fresh: the trial's own stories. */
export const isFresh = ({ signedInAt, ports }: Asking, to: For = 'deed'): boolean =>
  signedInAt === undefined || ports.now().getTime() - signedInAt.getTime() <= minutesFresh[to] * 60_000

/** accounts-30: who changes what others may do, or takes a copy along, showed anew who they are (/inloggen/opnieuw). */
export function requireFresh(asking: Asking, to: For = 'deed'): void {
  if (!isFresh(asking, to)) refuse(freshSignIn)
}
