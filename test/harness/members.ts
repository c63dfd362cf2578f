// Memberships of a file made by hand, and what a function of the database changed in them, in words.
import { sql } from 'kysely'
import { enterAsProfessional, enterAsRelative, type Mode } from '../../src/capabilities/access/queries.ts'
import type { Database, Sql } from '../../src/platform/database/database.ts'
import { addDays } from '../../src/platform/pure/dates.ts'
import { asApp, noon, stageFile, today } from './file.ts'

/** So many days after today. */
export const day = (after: number) => addDays(today, after)

export interface Membership {
  who: string
  organisation: string
  role: string
  /** Days after today. */
  from: number
  until?: number
  hasRegie?: boolean
  isShadowing?: boolean
  standsInFor?: string
  inOtherFile?: boolean
  /** Under the id of another membership, which a file apart may hold as well. */
  sameIdAs?: string
}

export type Actor = Pick<Membership, 'who' | 'organisation' | 'role'>

export async function stageMembers(database: Database, name: string, members: Record<string, Membership>) {
  const file = stageFile(database, name)
  const other = stageFile(database, `${name}, another`, name)
  await file.open()
  await other.open()
  const idOf = (member: string): string => file.id(`member ${members[member]?.sameIdAs ?? member}`)
  const names = new Map(Object.keys(members).map((one) => [`${members[one]?.inOtherFile ?? false} ${idOf(one)}`, one]))
  for (const [member, one] of Object.entries(members)) {
    await sql`insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, is_shadowing, stands_in_for, from_on, until_on)
      values (${one.inOtherFile ? other.fileId : file.fileId}, ${idOf(member)}, ${file.id(one.who)}, ${file.id(one.organisation)}, ${one.role},
        ${one.hasRegie ?? false}, ${one.isShadowing ?? false}, ${one.standsInFor ? idOf(one.standsInFor) : null},
        ${day(one.from)}, ${one.until === undefined ? null : day(one.until)})`.execute(database.sql)
  }

  /** Every membership of both files: its name, its days, and what else there is to say. */
  async function all(db: Sql): Promise<string[]> {
    const { rows } = await sql<Record<'file' | 'id' | 'said', string>>`
      select file_id as file, id, (from_on - ${today}::date) || ' to ' || coalesce((until_on - ${today}::date)::text, 'open')
        || case when asked_door_id is null then '' else ', asked' end as said
      from access.members where file_id in (${file.fileId}, ${other.fileId})`.execute(db)
    return rows.map((row) => `${names.get(`${row.file === other.fileId} ${row.id}`) ?? 'new'}: ${row.said}`)
  }

  return {
    ...file,
    other,
    member: idOf,
    /** What an actor's query changed: the memberships as they are after it, and the names of those that are gone. */
    async changes(actor: Actor, query: (db: Sql) => Promise<unknown>): Promise<string[]> {
      const before = await all(database.sql)
      await this.as(actor, query)
      const after = await all(database.sql)
      const nameOf = (line: string) => line.split(':')[0]
      const gone = before.filter((line) => !after.some((one) => nameOf(one) === nameOf(line)))
      return [...after.filter((line) => !before.includes(line)), ...gone.map((line) => `${nameOf(line)}: gone`)].sort()
    },
    as<T>({ who, organisation, role }: Actor, query: (db: Sql) => Promise<T>, mode: Mode = 'own'): Promise<T> {
      return asApp(database, async (tx) => {
        const actor = { accountId: file.id(who), organisationId: file.id(organisation), role }
        // So also an organisation steps in that was never opened anything.
        const entered = await enterAsProfessional(tx, actor, file.fileId, noon(today), mode)
        if (!entered) throw new Error(`${who} is no member`)
        return query(tx)
      })
    },
    asRelative<T>(account: string, query: (db: Sql) => Promise<T>): Promise<T> {
      return asApp(database, async (tx) => {
        if (!(await enterAsRelative(tx, file.id(account), file.fileId, noon(today))))
          throw new Error('not at home here')
        return query(tx)
      })
    },
  }
}
