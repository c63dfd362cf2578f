import type { Call, FileTransaction } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import { partyOf } from '../../access/parties.ts'
import { relativesWithAccount, type TeamRow, teamOf } from '../../access/queries.ts'
import { type Category, categories } from '../../access/vocabulary.ts'
import { type Directory, directoryOf } from '../../accounts/directory.ts'
import { type PersonRow, personsInSight } from '../../dossiers/queries.ts'
import type { ConsentMatrix, MatrixCell, MatrixParty } from '../contract.ts'
import { type DoorFact, readFacts } from '../keys/facts.ts'
import { type Answer, answerOrganisation, answerRelative } from '../keys/keys.ts'
import { requestsInSight } from '../queries.ts'
import { regionPolicyOf } from '../region/policy.ts'
import { levelFor } from '../rules.ts'
import type { Role } from '../vocabulary.ts'
import { type Known, whyNotMember, whyNotRelative } from './absences.ts'

/**
 * "Toestemming": for every person, kind of information and party what is open, asked of the same function that makes the keys.
 * Who holds the regie sees all parties; another professional what is open to their own role.
 */
export function getMatrix(call: Call, fileId: string): Promise<ConsentMatrix> {
  return inFile(call, fileId, async (tx) => {
    const seen = await seenBy(tx)
    const parties = seen.columns.map((one) => one.party)
    const cells = seen.persons.flatMap((person) =>
      categories.flatMap((category) => seen.columns.map((column) => cellOf(person, category, column, seen))),
    )
    const named = seen.persons.map((one) => one.door_id)
    const asked = seen.known.requests.map((one) => one.door_id)
    await tx.look('viewed', [...named, ...asked])
    return {
      subjects: seen.persons.map((one) => ({ id: one.id, name: one.given_name })),
      categories: [...categories],
      parties,
      cells,
    }
  })
}

interface Column {
  party: MatrixParty
  who: { organisation: string; role: Role } | { relative: string }
}

interface Seen {
  known: Known
  persons: readonly PersonRow[]
  columns: readonly Column[]
  /** Every organisation of the team, as a source. */
  organisations: readonly string[]
  /** Of these, who holds the regie: the team that asks. */
  withRegie: readonly string[]
  tx: FileTransaction
}

async function seenBy(tx: FileTransaction): Promise<Seen> {
  const team = await teamOf(tx.sql)
  // Children first: the plan is about them.
  const persons = (await personsInSight(tx.sql)).sort((a, b) => Number(b.is_child) - Number(a.is_child))
  const directory = await directoryOf(tx.sql, [])
  const [facts, requests] = [await readFacts(tx.sql, tx.fileId), await requestsInSight(tx.sql)]
  const relatives = tx.hasRegie ? (await relativesWithAccount(tx.sql)).map((one) => one.subject_id) : []
  const family = persons.filter((one) => relatives.includes(one.id)).map(familyColumn)
  return {
    known: { facts, requests, policy: await regionPolicyOf(tx.sql), tx },
    persons,
    columns: [...family, ...teamColumns(team, directory, tx)],
    organisations: organisationsOf(team),
    withRegie: organisationsOf(team.filter((one) => one.has_regie)),
    tx,
  }
}

const organisationsOf = (team: readonly TeamRow[]) => [...new Set(team.map((one) => one.organisation_id))]

const familyColumn = (person: PersonRow): Column => ({
  party: { id: person.id, party: 'family', name: person.given_name, role: person.relation, organisation: null },
  who: { relative: person.id },
})

/** One column for each organisation in each role. */
function teamColumns(team: readonly TeamRow[], directory: Directory, { hasRegie, call }: FileTransaction): Column[] {
  const { actor } = call
  const isOwn = (row: TeamRow) =>
    actor.kind === 'professional' && row.organisation_id === actor.organisationId && row.role === actor.role
  const columns = new Map<string, Column>()
  for (const row of team.filter((one) => hasRegie || isOwn(one))) {
    const { name, kind } = directory.organisation(row.organisation_id)
    const id = `${row.organisation_id} ${row.role}`
    columns.set(id, {
      party: { id, party: partyOf(kind), name, role: row.role, organisation: name },
      who: { organisation: row.organisation_id, role: row.role as Role },
    })
  }
  return [...columns.values()]
}

function cellOf(person: PersonRow, category: Category, column: Column, seen: Seen): MatrixCell {
  const at = { subjectId: person.id, category, partyId: column.party.id }
  return {
    ...at,
    ...('relative' in column.who ? ofRelative(at, column.who.relative, seen) : ofMember(at, column.who, seen)),
  }
}

type At = Pick<MatrixCell, 'subjectId' | 'category'>
type Told = Omit<MatrixCell, 'subjectId' | 'category' | 'partyId'>
const never: Told = { state: 'never', level: null, until: null, reason: 'not-for-purpose', waitingFor: [] }

function ofMember(at: At, who: { organisation: string; role: Role }, seen: Seen): Told {
  const { known, tx } = seen
  const level = levelFor(at.category, who.role, known.policy)
  if (level === null) return never
  const doors = sourcesFor(at, who.organisation, seen).map((source) => ({ ...source, level }))
  const answers = doors.map((door) => answerOrganisation(known.facts, door, who, tx.today, known.policy))
  const closed = doors.find((_, index) => !answers[index]?.isAllowed)
  const state = stateOf(answers)
  if (state === 'closed' && isOpenInPart(at, who, seen)) return { ...never, state: 'part', level, reason: null }
  const why =
    closed && tx.hasRegie ? whyNotMember(closed, who, known) : { reason: 'no-consent' as const, waitingFor: [] }
  return {
    state,
    level: state === 'closed' ? null : level,
    until: firstEnd(answers),
    reason: state === 'open' ? null : why.reason,
    waitingFor: state === 'open' ? [] : namesOf(why.waitingFor, seen),
  }
}

/** A goal that was opened apart while the plan as a whole was not, or what waits for the parents (C-7). */
function isOpenInPart(at: At, who: { organisation: string; role: Role }, { known, tx }: Seen): boolean {
  return known.facts.doors.some(
    (door) =>
      door.category === at.category &&
      (at.category === 'PLAN_GOAL_ACTION' ? door.part !== null : door.talk === 'waits-for-parents') &&
      !door.isOwn &&
      door.source !== who.organisation &&
      door.subjects.includes(at.subjectId) &&
      answerOrganisation(known.facts, door, who, tx.today, known.policy).isAllowed,
  )
}

/** What is or would be written about someone: by the family itself and by the team; for that team, by each who was asked along. */
function sourcesFor(at: At, organisation: string, { organisations, withRegie, persons }: Seen): DoorFact[] {
  const others = withRegie.includes(organisation) ? organisations.filter((one) => one !== organisation) : withRegie
  const relative = persons.find((one) => !one.is_child) ?? persons[0]
  const family = relative ? [doorBy(at, 'relative', relative.id)] : []
  return [...others.map((one) => doorBy(at, 'organisation', one)), ...family]
}

const doorBy = ({ subjectId, category }: At, sourceKind: DoorFact['sourceKind'], source: string): DoorFact => ({
  id: '',
  subjects: [subjectId],
  category: category as Category,
  level: 'full',
  part: null,
  sourceKind,
  source,
  isOwn: false,
  talk: 'none',
  closedTo: [],
})

function ofRelative(at: At, reader: string, seen: Seen): Told {
  const { known, tx, withRegie } = seen
  const door = doorBy(at, 'organisation', withRegie[0] ?? '')
  const answer = answerRelative(known.facts, door, reader, tx.today, known.policy)
  if (answer.isAllowed) return { state: 'open', level: 'full', until: answer.until, reason: null, waitingFor: [] }
  const { reason, waitingFor } = whyNotRelative(door, reader, known)
  return { state: 'closed', level: null, until: null, reason, waitingFor: namesOf(waitingFor, seen) }
}

function stateOf(answers: readonly Answer[]): MatrixCell['state'] {
  if (answers.every((one) => one.isAllowed)) return 'open'
  return answers.some((one) => one.isAllowed) ? 'part' : 'closed'
}

const firstEnd = (answers: readonly Answer[]) =>
  answers.flatMap((one) => (one.isAllowed && one.until !== null ? [one.until] : [])).sort()[0] ?? null

const namesOf = (ids: readonly string[], { persons }: Seen) =>
  ids.flatMap((id) => persons.find((one) => one.id === id)?.given_name ?? [])
