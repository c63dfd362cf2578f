import { sql } from 'kysely'
import type { CivilDate } from '../../platform/pure/dates.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import type { DoorRow, TeamRow } from '../access/queries.ts'
import { type Category, categories } from '../access/vocabulary.ts'
import { carriedWordsInSight } from '../dossiers/queries.ts'
import { type Surroundings, surroundingsOf } from '../dossiers/surroundings.ts'
import { goalsInSight } from '../plan/queries.ts'
import type { ConsentRequest, Decider, Sharing, SharingLine, SharingParty } from './contract.ts'
import { type RequestRow, requestsInSight, type StatementRow, statementsInSight } from './queries.ts'
import type { RegionPolicy } from './region/choices.ts'
import { regionPolicyOf } from './region/policy.ts'
import { readRequests } from './requests/read.ts'
import { levelFor } from './rules.ts'
import type { Role } from './vocabulary.ts'

/** "Wie ziet wat": every party of the team, each kind of information and goal, what the keys open now and what I said. */
export function getSharing(call: Call, fileId: string): Promise<Sharing> {
  return inFile(call, fileId, async (tx) => {
    const sharing = await readSharing(tx)
    const named = (await goalsInSight(tx.sql)).map((one) => one.door_id)
    await tx.look('viewed', [...named, ...(await requestsInSight(tx.sql)).map((one) => one.door_id)])
    return sharing
  })
}

interface Seen {
  tx: FileTransaction
  around: Surroundings
  requests: readonly RequestRow[]
  statements: readonly StatementRow[]
  parts: readonly { id: string; title: string; category: Category; subjects: readonly string[] }[]
  /** Per door, and per party that reads it: the last day of its key; null for what it wrote itself. */
  readers: ReadonlyMap<string, ReadonlyMap<string, CivilDate | null>>
  asked: (row: RequestRow) => ConsentRequest | undefined
  policy: RegionPolicy
}

export async function readSharing(tx: FileTransaction): Promise<Sharing> {
  const around = await surroundingsOf(tx)
  const told = await readRequests(tx)
  const requests = await requestsInSight(tx.sql)
  const seen: Seen = {
    tx,
    around,
    requests,
    statements: await statementsInSight(tx.sql),
    parts: await partsInSight(tx, around),
    readers: await readersByParty(tx),
    asked: (row) => told.find((one) => one.id === row.id),
    policy: await regionPolicyOf(tx.sql),
  }
  const groups = new Map<string, TeamRow[]>()
  for (const row of around.team) groups.set(partyKey(row), [...(groups.get(partyKey(row)) ?? []), row])
  return { dossierId: tx.fileId, parties: [...groups.values()].map((rows) => partyOfTeam(rows, seen)) }
}

const partyKey = (row: { organisation_id: string; role: string }) => `${row.organisation_id} ${row.role}`

/** Goals and one's own words, each with the people it is about. */
async function partsInSight(tx: FileTransaction, { doors }: Surroundings): Promise<Seen['parts']> {
  const aboutWhom = (doorId: string) => doors.get(doorId)?.subject_ids ?? []
  const goals = (await goalsInSight(tx.sql)).map((one) => ({
    id: one.id,
    title: one.title,
    category: 'PLAN_GOAL_ACTION' as const,
    subjects: aboutWhom(one.door_id),
  }))
  const words = (await carriedWordsInSight(tx.sql)).map((one) => ({
    id: one.id,
    title: '',
    category: 'SUPPORT_NEED' as const,
    subjects: [one.person_id],
  }))
  return [...goals, ...words]
}

interface Reading {
  door_id: string
  organisation_id: string | null
  role: string | null
  until_on: CivilDate | null
}

/** Per door the parties that read it now, from the real keys. */
async function readersByParty(tx: FileTransaction): Promise<Map<string, Map<string, CivilDate | null>>> {
  const { rows } = await sql<Reading>`
    select door_id, organisation_id, role, until_on from access.readers(access.read_doors()) where kind = 'professional'`.execute(
    tx.sql,
  )
  const byDoor = new Map<string, Map<string, CivilDate | null>>()
  for (const row of rows) {
    const key = partyKey({ organisation_id: row.organisation_id ?? '', role: row.role ?? '' })
    byDoor.set(row.door_id, (byDoor.get(row.door_id) ?? new Map()).set(key, row.until_on))
  }
  return byDoor
}

function partyOfTeam(rows: readonly TeamRow[], seen: Seen): SharingParty {
  const first = rows[0] as TeamRow
  const organisation = seen.around.directory.organisation(first.organisation_id)
  const lines = linesFor(first, seen)
  return {
    organisationId: first.organisation_id,
    organisation: organisation.name,
    party: partyOf(organisation.kind),
    role: first.role,
    people: rows.map((row) => seen.around.directory.account(row.account_id)),
    lines,
    until: sharedEnd(lines),
    seesNothing: lines.every((one) => one.reality === 'does-not-see'),
  }
}

function linesFor(party: TeamRow, seen: Seen): SharingLine[] {
  const general = categories
    .filter((category) => isOfInterest(category, party, seen))
    .map((category) => lineFor(party, { category, part: null, title: null }, seen))
  const goals = seen.parts
    .filter((part) => isPartOfInterest(part, party, seen))
    .map(({ id, ...part }) => lineFor(party, { ...part, part: id }, seen))
  return [...general, ...goals]
}

/** A kind of information is shown when it was asked for this party, or when the party wrote or reads something of it. */
function isOfInterest(category: Category, party: TeamRow, seen: Seen): boolean {
  const asked = seen.requests.filter((row) => concerns(row, party) && row.categories.includes(category))
  if (category === 'PLAN_GOAL_ACTION' && asked.length > 0 && asked.every((row) => row.goal_ids !== null)) return false
  return asked.length > 0 || doorsOf({ category, part: null }, seen).some((door) => isOf(door, party, seen))
}

/** A goal is shown when the plan was asked for, one's own words when that kind was; and what was said something about. */
function isPartOfInterest({ id, category, subjects }: Seen['parts'][number], party: TeamRow, seen: Seen): boolean {
  const isAsked = seen.requests.some((row) => concerns(row, party) && isAbout(row, { category, part: id, subjects }))
  const isSaid = seen.statements.some((one) => one.part_id === id && isTo(one, party))
  return isAsked || isSaid || doorsOf({ category, part: id }, seen).some((door) => isOf(door, party, seen))
}

/** The party wrote what lies behind this door, or reads it now. */
const isOf = (door: DoorRow, party: TeamRow, seen: Seen) =>
  door.source_id === party.organisation_id || (seen.readers.get(door.door_id)?.has(partyKey(party)) ?? false)

/** A request is about its receiver, and about the team that asks: it goes in both directions. */
const concerns = (row: RequestRow, party: TeamRow) =>
  party.has_regie || (row.receiver_organisation_id === party.organisation_id && row.receiver_role === party.role)

const isTo = (one: StatementRow, party: TeamRow) =>
  one.to_organisation_id === party.organisation_id && one.to_role === party.role

interface Scope {
  category: Category
  part: string | null
  title?: string | null
  /** Whom a goal or words are about; a kind of information is about everyone in the file. */
  subjects?: readonly string[]
}

/** A request covers a line when it asks for that kind of information about someone the line is about. */
const isAbout = (row: RequestRow, { category, subjects }: Scope) =>
  row.categories.includes(category) && (!subjects || row.subject_ids.some((id) => subjects.includes(id)))

function doorsOf({ category, part }: Scope, { around }: Seen): DoorRow[] {
  const isAdministration = (door: DoorRow) => door.category === 'LOGISTICS' && door.part_id !== null
  return [...around.doors.values()].filter((door) => {
    if (door.is_own || door.category !== category || isAdministration(door)) return false
    return part === null ? category === 'PLAN_GOAL_ACTION' || door.part_id === null : door.part_id === part
  })
}

function lineFor(party: TeamRow, scope: Scope, seen: Seen): SharingLine {
  const doors = doorsOf(scope, seen)
  const byOthers = doors.filter((door) => door.source_id !== party.organisation_id)
  const request = seen.requests.find((row) => concerns(row, party) && isAbout(row, scope))
  const mySwitch = switchOf(party, scope, request, seen)
  const reality = realityOf(party, scope, { doors, byOthers }, request, seen)
  const isOpen = reality !== 'does-not-see'
  return {
    category: scope.category,
    goalId: scope.part,
    goalTitle: scope.title ?? null,
    reality,
    mySwitch: reality === 'wrote-it' && mySwitch === 'none' ? 'none' : mySwitch,
    waitingFor: mySwitch === 'on' && !isOpen && request ? othersAwaited(request, seen) : [],
    alsoWroteItself: doors.length > byOthers.length,
    until: isOpen && reality !== 'wrote-it' ? endOf(party, scope, byOthers, request, seen) : null,
  }
}

const othersAwaited = (request: RequestRow, seen: Seen) =>
  (seen.asked(request)?.deciders ?? []).filter((one) => one.answer === 'none' && !one.isYou).map((one) => one.name)

/** The last day on which something of this line is open: of its keys, or of what was said where nothing is written yet. */
function endOf(
  party: TeamRow,
  scope: Scope,
  byOthers: readonly DoorRow[],
  request: RequestRow | undefined,
  seen: Seen,
): CivilDate | null {
  const ends = byOthers.map((door) => seen.readers.get(door.door_id)?.get(partyKey(party)) ?? null)
  const grace = (request && seen.asked(request)?.graceUntil) ?? []
  const said = latestFor(party, scope, seen).map((one) => one.valid_until)
  return latestOf(ends) ?? said.concat(grace).sort()[0] ?? null
}

const latestOf = (days: readonly (CivilDate | null)[]): CivilDate | null =>
  days
    .filter((one) => one !== null)
    .sort()
    .at(-1) ?? null

function sharedEnd(lines: readonly SharingLine[]): CivilDate | null {
  const ends = new Set(lines.map((one) => one.until).filter((one) => one !== null))
  return ends.size === 1 ? ([...ends][0] ?? null) : null
}

interface Doors {
  doors: readonly DoorRow[]
  byOthers: readonly DoorRow[]
}

/** What the keys open now. Where nothing is written yet, what the newest request would open. */
function realityOf(
  party: TeamRow,
  scope: Scope,
  { doors, byOthers }: Doors,
  request: RequestRow | undefined,
  seen: Seen,
): SharingLine['reality'] {
  if (doors.length > 0 && byOthers.length === 0) return 'wrote-it'
  const isRead = (door: DoorRow) => isOf(door, party, seen)
  if (byOthers.length === 0)
    return isGrantedByAll(party, scope, request, seen) ? asLevel(scope.category, party, seen) : 'does-not-see'
  const read = byOthers.filter(isRead)
  if (read.length === 0) return 'does-not-see'
  if (byOthers.every(isRead)) return 'sees'
  return read.every((door) => door.level !== 'full') ? asLevel(scope.category, party, seen) : 'sees-part'
}

function asLevel(category: Category, party: TeamRow, { policy }: Seen): SharingLine['reality'] {
  const level = levelFor(category, party.role as Role, policy)
  return level === 'summary' ? 'sees-summary' : level === 'dates' ? 'sees-dates' : 'sees'
}

function isGrantedByAll(party: TeamRow, scope: Scope, request: RequestRow | undefined, seen: Seen): boolean {
  const asked = request && seen.asked(request)
  const said = latestFor(party, scope, seen)
  if (!asked || said.length === 0) return false
  const isAwaited = asked.deciders.some((one) => one.answer === 'none' && !goesOnWithout(one, asked))
  return !isAwaited && said.every((one) => one.answer === 'GRANTED')
}

/** C-22: for a while after the 12th birthday the parents' yes goes on without the young person's. */
const goesOnWithout = ({ again }: Decider, { graceUntil }: ConsentRequest) =>
  again === 'turned-12' && graceUntil !== null

/** What was said last, by each decider about each subject, that covers this line. */
function latestFor(party: TeamRow, scope: Scope, { statements }: Seen): StatementRow[] {
  const latest = new Map<string, StatementRow>()
  for (const one of statements) {
    const coversPart = one.part_id === scope.part || (one.part_id === null && scope.category === 'PLAN_GOAL_ACTION')
    const isAboutThem = !scope.subjects || scope.subjects.includes(one.subject_id)
    if (isTo(one, party) && one.category === scope.category && coversPart && isAboutThem)
      latest.set([one.decider_id, one.subject_id, one.kind, one.from_roles, one.from_organisation_id].join(' '), one)
  }
  return [...latest.values()]
}

function switchOf(party: TeamRow, scope: Scope, request: RequestRow | undefined, seen: Seen): SharingLine['mySwitch'] {
  const mine = latestFor(party, scope, seen).filter((one) => one.decider_id === seen.tx.personId)
  if (mine.length) return mine.some((one) => one.answer === 'GRANTED') ? 'on' : 'off'
  const asked = request && seen.asked(request)
  if (!request || !asked) return 'none'
  const deciding = asked.deciders.filter((one) => one.isYou)
  // What goes on without my answer is not closed: the question is where I answer, and a switch that is off would not be true.
  if (deciding.some((one) => goesOnWithout(one, asked))) return 'none'
  const isMineToSay = deciding.length > 0 && request.valid_until >= seen.tx.today
  const isMyWords = scope.category === 'SUPPORT_NEED' && scope.part !== null
  return isMineToSay || isMyWords ? 'off' : 'none'
}
