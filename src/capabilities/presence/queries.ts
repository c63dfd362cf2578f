import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { CivilDate } from '../../platform/pure/dates.ts'
import type { Announcement, NewAgreement, NewAnnouncement, NewException, NewSlot } from './contract.ts'
import type { Exception, Slot } from './rules.ts'
import type { TeamFunction } from './vocabulary.ts'

export interface SlotRow extends Slot {
  name: string
  school: string
  place: string
  organisationId: string
  organisation: string
  function: TeamFunction
  keptBy: string
}

const slotColumns = sql`
  s.id, s.account_id as "accountId", s.school_id as "schoolId", s.weekday, s.weeks, to_char(s.from_time, 'HH24:MI') as "fromTime",
  to_char(s.until_time, 'HH24:MI') as "untilTime", s.room, s.from_on::text as "fromOn", s.until_on::text as "untilOn",
  s.function, s.organisation_id as "organisationId", s.kept_by as "keptBy", a.display_name as name, w.name as organisation, o.name as school, o.place`
const slotTables = sql`
  presence.slots s join accounts.accounts a on a.id = s.account_id
  join playing_field.organisations w on w.id = s.organisation_id
  join playing_field.organisations o on o.id = s.school_id`
const lives = sql`(s.until_on is null or s.until_on >= s.from_on)`

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** The slots at these schools that run on a day or later. */
export async function slotsAt(db: Sql, schoolIds: readonly string[], from: CivilDate): Promise<SlotRow[]> {
  const { rows } = await sql<SlotRow>`
    select ${slotColumns} from ${slotTables}
    where s.school_id = any(${uuids(schoolIds)}) and ${lives} and (s.until_on is null or s.until_on >= ${from}::date)
    order by s.weekday, s.from_time, a.display_name`.execute(db)
  return rows
}

/** The slots of a person, wherever they are, that run on a day or later. */
export async function slotsOfPerson(db: Sql, accountId: string, from: CivilDate): Promise<SlotRow[]> {
  const { rows } = await sql<SlotRow>`
    select ${slotColumns} from ${slotTables}
    where s.account_id = ${accountId} and ${lives} and (s.until_on is null or s.until_on >= ${from}::date)
    order by s.weekday, s.from_time`.execute(db)
  return rows
}

/** The slots that an organisation keeps, of a period. */
export async function slotsKeptBy(
  db: Sql,
  organisationId: string,
  { from, until }: { from: CivilDate; until: CivilDate },
): Promise<SlotRow[]> {
  const { rows } = await sql<SlotRow>`
    select ${slotColumns} from ${slotTables}
    where s.kept_by = ${organisationId} and ${lives} and s.from_on <= ${until}::date
      and (s.until_on is null or s.until_on >= ${from}::date)`.execute(db)
  return rows
}

export async function slotOf(db: Sql, slotId: string): Promise<SlotRow | undefined> {
  const { rows } =
    await sql<SlotRow>`select ${slotColumns} from ${slotTables} where s.id = ${slotId} and ${lives}`.execute(db)
  return rows[0]
}

/** Only one at a time adds to the days of a person: two at once could both find the hour free. */
export async function holdPerson(db: Sql, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7312, hashtext(${accountId}))`.execute(db)
}

interface Deed {
  accountId: string
  organisationId: string
  at: Date
}

interface Place {
  id: string
  schoolId: string
  keptBy: string
}

export async function addSlot(db: Sql, { id, schoolId, keptBy }: Place, one: NewSlot, deed: Deed): Promise<void> {
  await sql`insert into presence.slots (id, school_id, account_id, organisation_id, function, weekday, weeks, from_time, until_time, room,
      from_on, until_on, kept_by, changed_by, changed_at)
    values (${id}, ${schoolId}, ${one.accountId}, ${one.organisationId}, ${one.function}, ${one.weekday}, ${one.weeks},
      ${one.fromTime}::time, ${one.untilTime}::time, ${one.room}, ${one.fromOn}::date, ${one.untilOn}::date, ${keptBy},
      ${deed.accountId}, ${deed.at.toISOString()})`.execute(db)
}

export async function endSlot(db: Sql, id: string, lastOn: CivilDate, deed: Deed): Promise<void> {
  await sql`update presence.slots set until_on = ${lastOn}::date, changed_by = ${deed.accountId}, changed_at = ${deed.at.toISOString()}
    where id = ${id}`.execute(db)
}

export interface ExceptionRow extends Exception {
  id: string
}

/** The exceptions of these slots from a day on. */
export async function exceptionsOf(db: Sql, slotIds: readonly string[], from: CivilDate): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select id, slot_id as "slotId", on_day::text as "onDay", to_char(from_time, 'HH24:MI') as "fromTime",
      to_char(until_time, 'HH24:MI') as "untilTime", room, reason
    from presence.exceptions where slot_id = any(${uuids(slotIds)}) and on_day >= ${from}::date and withdrawn_at is null
    order by on_day`.execute(db)
  return rows
}

export async function addException(
  db: Sql,
  { id, slotId, keptBy }: { id: string; slotId: string; keptBy: string },
  one: NewException,
  deed: Deed,
): Promise<boolean> {
  const { rows } = await sql`
    insert into presence.exceptions (id, slot_id, on_day, from_time, until_time, room, reason, kept_by, noted_by, noted_at)
    values (${id}, ${slotId}, ${one.onDay}::date, ${one.other?.fromTime ?? null}::time, ${one.other?.untilTime ?? null}::time,
      ${one.other?.room ?? null}, ${one.reason}, ${keptBy}, ${deed.accountId}, ${deed.at.toISOString()})
    on conflict do nothing returning 1`.execute(db)
  return rows.length > 0
}

/** False when it is not there, or kept by others. */
export async function withdrawException(db: Sql, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`update presence.exceptions set withdrawn_at = ${at.toISOString()}
    where id = ${id} and withdrawn_at is null returning 1`.execute(db)
  return rows.length > 0
}

/** What a school tells on a day, what comes first on top. */
export async function announcementsAt(db: Sql, schoolId: string, day: CivilDate): Promise<Announcement[]> {
  const { rows } = await sql<Announcement>`
    select n.id, n.kind, n.title, n.words, n.on_day::text as "onDay", to_char(n.from_time, 'HH24:MI') as "fromTime",
      to_char(n.until_time, 'HH24:MI') as "untilTime", n.room, n.shown_until::text as "shownUntil", a.display_name as by
    from presence.announcements n join accounts.accounts a on a.id = n.noted_by
    where n.school_id = ${schoolId} and n.shown_until >= ${day}::date and n.withdrawn_at is null
    order by n.on_day nulls last, n.noted_at desc limit 12`.execute(db)
  return rows
}

export async function addAnnouncement(
  db: Sql,
  id: string,
  schoolId: string,
  one: NewAnnouncement,
  deed: Deed,
): Promise<void> {
  await sql`insert into presence.announcements (id, school_id, kind, title, words, on_day, from_time, until_time, room, shown_until,
      kept_by, noted_by, noted_at)
    values (${id}, ${schoolId}, ${one.kind}, ${one.title}, ${one.words}, ${one.onDay}::date, ${one.fromTime}::time,
      ${one.untilTime}::time, ${one.room}, ${one.shownUntil}::date, ${deed.organisationId}, ${deed.accountId},
      ${deed.at.toISOString()})`.execute(db)
}

export async function schoolOfAnnouncement(db: Sql, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ school_id: string }>`
    select school_id from presence.announcements where id = ${id} and withdrawn_at is null`.execute(db)
  return rows[0]?.school_id
}

/** False when it is kept by others. */
export async function withdrawAnnouncement(db: Sql, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`update presence.announcements set withdrawn_at = ${at.toISOString()}
    where id = ${id} and withdrawn_at is null returning 1`.execute(db)
  return rows.length > 0
}

export interface WorkerRow {
  accountId: string
  organisationId: string
  name: string
  organisation: string
}

/** Who can be present in a school on a day: the team itself, and youth health, school social work and care providers. */
export async function workersOn(db: Sql, organisationId: string, day: CivilDate): Promise<WorkerRow[]> {
  const { rows } = await sql<WorkerRow>`
    select distinct g.account_id as "accountId", o.id as "organisationId", a.display_name as name, o.name as organisation
    from accounts.assignments g join accounts.accounts a on a.id = g.account_id
    join playing_field.organisations o on o.id = g.organisation_id
    where g.from_on <= ${day}::date and (g.until_on is null or g.until_on >= ${day}::date)
      and (o.id = ${organisationId} or o.kind in ('jgz', 'social-work', 'care-provider'))
      and g.role not in ('PRIVACY_OFFICER', 'ADMINISTRATOR', 'ORGANISATION_ADMINISTRATOR')
    order by name, organisation`.execute(db)
  return rows
}

export interface PlacedHoliday {
  place: string
  name: string
  fromOn: CivilDate
  untilOn: CivilDate
}

/** The school holidays of these places that touch a period. */
export async function holidaysIn(
  db: Sql,
  places: readonly string[],
  { from, until }: { from: CivilDate; until: CivilDate },
): Promise<PlacedHoliday[]> {
  const { rows } = await sql<PlacedHoliday>`
    select place, name, from_on::text as "fromOn", until_on::text as "untilOn" from playing_field.school_holidays
    where place = any(array(select jsonb_array_elements_text(${JSON.stringify(places)}::jsonb)))
      and from_on <= ${until}::date and until_on >= ${from}::date and withdrawn_at is null`.execute(db)
  return rows
}

export interface AgreementRow {
  function: TeamFunction
  minutes: number
  payer_id: string
  payer: string
  share: number
}

/** The newest agreement of each function in a school year, a row for each payer. */
export async function agreementsOf(db: Sql, organisationId: string, year: number): Promise<AgreementRow[]> {
  const { rows } = await sql<AgreementRow>`
    with newest as (
      select distinct on (function) id, function, minutes from presence.agreements
      where kept_by = ${organisationId} and school_year = ${year} order by function, made_at desc, id)
    select n.function, n.minutes, s.payer_id, o.name as payer, s.share
    from newest n join presence.shares s on s.agreement_id = n.id join playing_field.organisations o on o.id = s.payer_id
    order by n.function, s.share desc, o.name`.execute(db)
  return rows
}

export async function addAgreement(
  db: Sql,
  id: string,
  { year, function: what, minutes, shares }: NewAgreement,
  deed: Deed,
): Promise<void> {
  await sql`insert into presence.agreements (id, school_year, function, minutes, kept_by, made_by, made_at)
    values (${id}, ${year}, ${what}, ${minutes}, ${deed.organisationId}, ${deed.accountId}, ${deed.at.toISOString()})`.execute(
    db,
  )
  for (const { payerId, share } of shares)
    await sql`insert into presence.shares (agreement_id, payer_id, share, kept_by)
      values (${id}, ${payerId}, ${share}, ${deed.organisationId})`.execute(db)
}

/** Who may pay a share: organisations that have money for it. */
export async function payers(db: Sql): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from playing_field.organisations
    where kind in ('municipality', 'samenwerkingsverband', 'school-board', 'jgz', 'youth-team', 'care-provider', 'social-work')
    order by kind, name`.execute(db)
  return rows
}

/** The newest structure of a school as everyone may know it. */
export async function publicPeople(
  db: Sql,
  schoolId: string,
): Promise<{ role: string; role_name: string | null; name: string; reach: string | null }[]> {
  const { rows } = await sql<{ role: string; role_name: string | null; name: string; reach: string | null }>`
    select p.role, p.role_name, p.name, p.reach from playing_field.school_people p
    where p.school_id = ${schoolId} and p.is_public
      and p.version = (select max(s.version) from playing_field.school_structures s where s.school_id = ${schoolId})
    order by p.position`.execute(db)
  return rows
}
