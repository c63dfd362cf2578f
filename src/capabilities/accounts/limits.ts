import type { Actor } from '../access/actor.ts'

/** How long a session lasts, and how long it stays when nobody uses it. */
export interface Limits {
  hours: number
  idleMinutes: number
}

const ofFamily: Limits = { hours: 8, idleMinutes: 30 }
const ofProfessional: Limits = { hours: 12, idleMinutes: 60 }
/** Who changes what others may do, or watches over all, leaves no screen open (BIO2: privileged accounts). */
const byRole: Readonly<Record<string, Limits>> = {
  ADMINISTRATOR: { hours: 8, idleMinutes: 20 },
  ORGANISATION_ADMINISTRATOR: { hours: 8, idleMinutes: 20 },
  PRIVACY_OFFICER: { hours: 8, idleMinutes: 20 },
}

/** accounts-04 — the absolute and the idle limit of a session follow from the role somebody acts in. */
export const limitsFor = (actor: Actor): Limits =>
  actor.kind === 'family' ? ofFamily : (byRole[actor.role] ?? ofProfessional)
