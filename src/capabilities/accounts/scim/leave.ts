import type { Visit } from './enter.ts'
import { endWork } from './queries.ts'

/**
 * scim-03 — somebody is out at once: the last day of work was yesterday, sessions for that work end, and invitations to it are withdrawn.
 * All of the tenant, or one role at one organisation; whatever they do for another employer stays.
 */
export const leaveAtOnce = (
  { sql, today, at }: Visit,
  accountId: string,
  of: { organisationId: string; role: string } | null = null,
): Promise<void> => endWork(sql, accountId, of, today, at)
