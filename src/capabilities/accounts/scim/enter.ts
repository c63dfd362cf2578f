import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Ports } from '../../access/actor.ts'
import { asApp } from '../session.ts'
import { enterScim, noteDeed, type Token } from './queries.ts'
import { refuseScim } from './refusal.ts'

/** A transaction of the ICT of an organisation, or of a board for its schools. */
export interface Visit {
  readonly sql: Sql
  readonly token: Token
  readonly today: CivilDate
  readonly at: Date
  /** Where SCIM is served, as clients see it. */
  readonly base: string
  newId(): string
  /** Writes down what the program did: its token, never a person, is who did it. */
  note(what: string, aboutAccountId: string, about?: Readonly<Record<string, unknown>>): Promise<void>
}

const bearer = /^Bearer ([\w-]{20,100})$/i

/** scim-01 — does work for whoever sends a token that holds; of every other token it says the same. */
export function visit<T>(
  { ports, base }: { ports: Pick<Ports, 'database' | 'now' | 'newId'>; base: string },
  authorization: string | undefined,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const secret = bearer.exec(authorization ?? '')?.[1]
  const at = ports.now()
  const today = civilDateOf(at)
  return asApp(ports.database, async (sql) => {
    const token = await enterScim(sql, secret ?? '', today, at)
    if (!token) return refuseScim(401, 'This token is not known here, or it is over.')
    const { newId } = ports
    const note: Visit['note'] = (what, aboutAccountId, about = {}) =>
      noteDeed(
        sql,
        {
          id: newId(),
          organisationId: token.tenantId,
          what,
          aboutAccountId,
          accountId: null,
          about: { tokenId: token.id, ...about },
        },
        at,
      )
    return work({ sql, token, today, at, base, newId, note })
  })
}
