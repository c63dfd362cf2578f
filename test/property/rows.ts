// The rows of a world, written below the API by the owner of everything: what the app would have written had people used it.
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'
import type { Gezag, Item, MemberJoins, MemberLeaves, Objection, Person, Release, Statement } from '../world.ts'
import { momentOf, type Stage } from './stage.ts'

const asArray = (items: readonly string[]) => `{${items.join(',')}}`

export async function writeFile(db: Sql, stage: Stage): Promise<void> {
  const { fileId, world, id } = stage
  await sql`insert into access.files (id, kind, opened_at) values (${fileId}, 'family', ${momentOf(stage)})`.execute(db)
  for (const one of world.organisations) {
    await sql`insert into playing_field.organisations (id, kind, name, place)
      values (${id(one.id)}, ${one.kind}, ${one.id}, 'Waterrijk')`.execute(db)
  }
  for (const [position, person] of world.persons.entries()) await writePerson(db, stage, person, position)
  for (const gezag of world.gezag) await writeGezag(db, stage, gezag)
  for (const relative of world.relatives) {
    await sql`insert into access.relatives (file_id, subject_id, account_id, from_on)
      values (${fileId}, ${id(relative)}, ${id('account', relative)}, ${world.startsOn})`.execute(db)
  }
  await barWhoIsFamily(db, stage)
}

/**
 * As a dossier is made: a child's name and date of birth stand with the child, an adult's name with the children over whom they have
 * gezag (or else all), and what is about them alone behind a door of their own.
 */
async function writePerson(db: Sql, stage: Stage, person: Person, position: number): Promise<void> {
  const { fileId, id, world } = stage
  const isChild = person.speaksAs === 'YOUTH'
  const theirs = world.gezag.filter(({ holders }) => holders.includes(person.id)).map(({ child }) => child)
  const children = world.persons.filter(({ speaksAs }) => speaksAs === 'YOUTH').map((one) => one.id)
  const door = await writeDoor(db, stage, identityOf(stage, isChild ? [person.id] : theirs.length ? theirs : children))
  await sql`insert into access.subjects (file_id, id) values (${fileId}, ${id(person.id)})`.execute(db)
  await sql`insert into dossiers.persons
      (file_id, id, door_id, is_child, given_name, family_name, relation, born_on, position)
    values (${fileId}, ${id(person.id)}, ${door}, ${isChild}, ${person.id}, 'Verzonnen', ${relationOf(stage, person)},
      ${isChild ? person.bornOn : null}, ${position})`.execute(db)
  if (isChild) return
  const ownDoor = await writeDoor(db, stage, identityOf(stage, [person.id]))
  await sql`insert into dossiers.own_details (file_id, person_id, door_id, born_on)
    values (${fileId}, ${id(person.id)}, ${ownDoor}, ${person.bornOn})`.execute(db)
}

function identityOf({ world }: Stage, subjects: string[]): Item {
  const team = { organisation: world.organisations[0]?.id ?? '', professional: '' }
  const plain = { id: '', level: 'full', part: null, own: false, talk: 'none', closedTo: [] as string[] } as const
  return { ...plain, closedTo: [], category: 'IDENTITY_CONTACT', subjects, source: team }
}

const doorOfChild = (stage: Stage, child: string) => doorIdOf(stage, identityOf(stage, [child]))

function relationOf({ world }: Stage, person: Person): string {
  if (person.speaksAs === 'YOUTH') return 'child'
  const relations = world.relations.filter((one) => one.person === person.id).map(({ is }) => is)
  return (['guardian', 'parent', 'step-parent'] as const).find((is) => relations.includes(is)) ?? 'other'
}

/** Gezag as it is from today on: who no longer has it ends, who has it now begins. */
export async function writeGezag(db: Sql, stage: Stage, { child, authority, holders }: Gezag): Promise<void> {
  const { fileId, id, today } = stage
  stage.said += 1
  const held = asArray(holders.map((holder) => id(holder)))
  await sql`update dossiers.authorities set ended_on = ${today}
    where file_id = ${fileId} and child_id = ${id(child)} and ended_on is null and holder_id <> all (${held}::uuid[])`.execute(
    db,
  )
  await sql`insert into dossiers.authorities (file_id, id, door_id, child_id, holder_id, source, checked_on)
    select ${fileId}, gen_random_uuid(), ${doorOfChild(stage, child)}, ${id(child)}, h, 'gezagsregister', ${today}
    from unnest(${held}::uuid[]) h where not exists (select from dossiers.authorities a
      where a.file_id = ${fileId} and a.child_id = ${id(child)} and a.holder_id = h and a.ended_on is null)`.execute(db)
  await sql`insert into dossiers.authority_states (file_id, id, door_id, child_id, state, noted_at)
    values (${fileId}, gen_random_uuid(), ${doorOfChild(stage, child)}, ${id(child)}, ${authority}, ${momentOf(stage)})`.execute(
    db,
  )
}

/** Who is family of this file but has no account as family is barred from it at work by name. */
async function barWhoIsFamily(db: Sql, { fileId, world, id }: Stage): Promise<void> {
  for (const one of world.professionals) {
    if (one.isPerson === null || world.relatives.includes(one.isPerson)) continue
    await sql`insert into access.bars (id, file_id, account_id, from_at, reason)
      values (${id('bar', one.id)}, ${fileId}, ${id('account', one.id)}, ${world.startsOn}, 'is family of this file')`.execute(
      db,
    )
  }
}

function sourceOf({ source }: Item): ['relative' | 'organisation', string] {
  return 'relative' in source ? ['relative', source.relative] : ['organisation', source.organisation]
}

function doorIdOf({ id }: Stage, item: Item): string {
  const [, source] = sourceOf(item)
  const waits = item.talk === 'waits' ? ['waits', item.id] : [item.talk]
  const kind = [item.category, item.level, item.part ?? '', source, String(item.own), ...waits]
  return id('door', ...item.subjects.toSorted(), ...kind, ...item.closedTo.toSorted())
}

async function writeDoor(db: Sql, stage: Stage, item: Item): Promise<string> {
  const { fileId, id } = stage
  const [sourceKind, source] = sourceOf(item)
  const door = doorIdOf(stage, item)
  const subjects = item.subjects.map((subject) => id(subject)).sort()
  await sql`insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, is_own,
      talk, piece_id, closed_to, opened_at)
    values (${fileId}, ${door}, ${asArray(subjects)}::uuid[], ${item.category}, ${item.level}, ${item.part ? id(item.part) : null},
      ${sourceKind}, ${id(source)}, ${item.own}, ${item.talk === 'waits' ? 'waits-for-parents' : item.talk},
      ${item.talk === 'waits' ? id(item.id) : null}, ${asArray(item.closedTo.map((one) => id(one)).sort())}::uuid[], ${momentOf(stage)})
    on conflict (file_id, id) do nothing`.execute(db)
  return door
}

/** One row of text behind the door of its subjects, category, level, part and source. */
export async function writeItem(db: Sql, stage: Stage, item: Item): Promise<void> {
  const { fileId, id } = stage
  const [, source] = sourceOf(item)
  const door = await writeDoor(db, stage, item)
  await sql`insert into dossiers.notes (file_id, id, door_id, note_id, category, level, is_own, text, written_by, written_at)
    values (${fileId}, ${id(item.id)}, ${door}, ${id(item.id)}, ${item.category}, ${item.level}, ${item.own}, ${item.id},
      ${id(source)}, ${momentOf(stage)})`.execute(db)
}

/** As access.release_door does it: by the door of the piece. */
export async function writeRelease(db: Sql, { fileId, id }: Stage, { item }: Release): Promise<void> {
  await sql`update access.doors set talk = 'discussed'
    where file_id = ${fileId} and piece_id = ${id(item)} and talk = 'waits-for-parents'`.execute(db)
}

export async function writeObjection(db: Sql, stage: Stage, { youth, parent, state }: Objection): Promise<void> {
  const { fileId, id } = stage
  await sql`insert into consent.reading_objections
      (file_id, id, door_id, subject_id, against_id, state, reason, position, written_by, written_at)
    select ${fileId}, gen_random_uuid(), ${id('door of requests')}, ${id(youth)}, ${id(parent)}, ${state}, '',
      coalesce(max(before.position), -1) + 1, ${id(youth)}, ${momentOf(stage)}
    from consent.reading_objections before where before.file_id = ${fileId}`.execute(db)
}

/** In one go, as the app stores what one decider answers at once. */
export async function writeStatements(db: Sql, stage: Stage, statements: readonly Statement[]): Promise<void> {
  const { fileId, id } = stage
  const rows = statements.map((one, position) => ({
    ...{ ...one, position, subject: id(one.subject), decider: id(one.decider), part: one.part ? id(one.part) : null },
    ...{ toOrganisation: id(one.toOrganisation), fromRoles: asArray(one.fromRoles) },
  }))
  await sql`insert into consent.statements (file_id, id, door_id, subject_id, decider_id, kind, from_roles, to_organisation_id,
      to_role, purpose, category, part_id, answer, valid_from, valid_until, method, stated_at, position)
    select ${fileId}, gen_random_uuid(), ${id('door of requests')}, r.subject, r.decider, r."consentKind", r."fromRoles"::text[],
      r."toOrganisation", r."toRole", r.purpose, r.category, r.part, r.answer, r."validFrom", r."validUntil", 'portal',
      ${momentOf(stage)},
      (select coalesce(max(before.position), -1) + 1 from consent.statements before where before.file_id = ${fileId}) + r.position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(subject uuid, decider uuid, "consentKind" text, "fromRoles" text,
      "toOrganisation" uuid, "toRole" text, purpose text, category text, part uuid, answer text, "validFrom" date,
      "validUntil" date, position integer)`.execute(db)
}

export async function writeJoining(
  db: Sql,
  stage: Stage,
  { professional, role, hasRegie }: MemberJoins,
): Promise<void> {
  const { fileId, id, today } = stage
  const organisation = stage.world.professionals.find((one) => one.id === professional)?.organisation ?? ''
  await sql`insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    values (${fileId}, gen_random_uuid(), ${stage.accountOf(professional)}, ${id(organisation)}, ${role}, ${hasRegie}, ${today})`.execute(
    db,
  )
}

/** As access.end_membership does it: from today on, with whoever stands in for them. */
export async function writeLeaving(db: Sql, stage: Stage, { professional }: MemberLeaves): Promise<void> {
  const { fileId, today } = stage
  const account = stage.accountOf(professional)
  const me = sql`(select m.id from access.members m where m.file_id = ${fileId} and m.account_id = ${account} and m.until_on is null)`
  const mine = sql`file_id = ${fileId} and (id = ${me} or stands_in_for = ${me} and until_on >= ${today})`
  await sql`delete from access.members where ${mine} and from_on >= ${today}`.execute(db)
  await sql`update access.members set until_on = ${today}::date - 1 where ${mine}`.execute(db)
}
