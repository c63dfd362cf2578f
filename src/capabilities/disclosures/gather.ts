// What may go along: only what the own organisation wrote, in kinds and as much as the law allows for this purpose.
import { civilDateOf, longDate } from '../../platform/pure/format.ts'
import type { FileTransaction } from '../access/actor.ts'
import { type DoorRow, openDoors } from '../access/queries.ts'
import { type Category, categories, type Level } from '../access/vocabulary.ts'
import { type Explained, lawOf, type Telling } from '../consent/disclosing.ts'
import { roleCeiling } from '../consent/policy/roles.ts'
import { regionPolicyOf } from '../consent/region/policy.ts'
import type { ProfessionalRole } from '../consent/vocabulary.ts'
import { notesInSight, type PersonRow, personsInSight } from '../dossiers/queries.ts'
import { actionsInSight, goalsInSight, wishesInSight } from '../plan/queries.ts'
import type { Gathering } from './contract.ts'
import type { Packed } from './package.ts'
import { goesAlong } from './rules.ts'

export interface Asking {
  telling: Telling
  subjectIds: readonly string[]
  /** For safety only: what is not yet discussed with the family may go along too. */
  takesWaiting: boolean
}

export interface Gathered {
  offered: Packed[]
  leftOut: (Omit<Gathering['leftOut'][number], 'because'> & { packed: Packed; decision: Explained | null })[]
  additions: { category: Category; level: Level }[]
  /** Who it is about goes along always; when even that may not be told, nothing may. */
  identity: { packed: Packed; decision: Explained }
  decisionFor(category: Category, subjectIds: readonly string[]): Explained
  supervisedBy(childId: string): string[]
}

/** Gathers, and sends nothing: for the one page of telling once, and for whoever builds on it. Only the actor's open doors are read. */
export async function gather(tx: FileTransaction, { telling, subjectIds, takesWaiting }: Asking): Promise<Gathered> {
  const law = await lawOf(tx)
  const decisionFor = (category: Category, subjects: readonly string[]) => law.ask(telling, subjects, category)
  const own = ownDoors(await openDoors(tx.sql), tx, subjectIds)
  const found = [...(await notes(tx, own)), ...(await plan(tx, own))]
  const judged = found.map((packed) => ({ packed, decision: decisionFor(packed.category, packed.subjectIds) }))
  const isFree = ({ packed, decision }: (typeof judged)[number]) =>
    decision.decision === 'allow' && decision.level !== null && goesAlong(packed.level, decision.level)
  const isReady = (one: Packed) => takesWaiting || !one.talk.startsWith('waits')
  const taken = judged.filter((one) => isFree(one) && isReady(one.packed))
  return {
    offered: taken.map(({ packed }) => packed),
    leftOut: judged.filter((one) => !taken.includes(one)).map((one) => leftOutOf(one, isReady(one.packed))),
    additions: additionsOf(decisionFor, subjectIds, await ceilingsOf(tx)),
    identity: {
      packed: identityOf(await personsInSight(tx.sql), subjectIds, own, tx),
      decision: decisionFor('IDENTITY_CONTACT', subjectIds),
    },
    decisionFor,
    supervisedBy: law.supervisedBy,
  }
}

type Doors = ReadonlyMap<string, DoorRow>

/** Doors of the own organisation, own notes among them, about nobody but the people chosen. */
function ownDoors(doors: Doors, tx: FileTransaction, subjectIds: readonly string[]): Doors {
  const { actor } = tx.call
  const organisation = actor.kind === 'professional' ? actor.organisationId : ''
  return new Map(
    [...doors].filter(
      ([, door]) =>
        door.source_kind === 'organisation' &&
        door.source_id === organisation &&
        door.file_id === tx.fileId &&
        door.subject_ids.every((id) => subjectIds.includes(id)),
    ),
  )
}

const behind = (door: DoorRow): Pick<Packed, 'subjectIds' | 'talk' | 'closedTo' | 'category' | 'level'> => ({
  subjectIds: door.subject_ids,
  talk: door.talk,
  closedTo: door.closed_to,
  category: door.category as Category,
  level: door.level as Level,
})

async function notes(tx: FileTransaction, own: Doors): Promise<Packed[]> {
  return (await notesInSight(tx.sql)).flatMap((row) => {
    const door = own.get(row.door_id)
    if (!door) return []
    const heading = row.level === 'summary' ? 'Samenvatting van een notitie' : 'Notitie'
    const writtenOn = civilDateOf(row.written_at)
    return [
      { ...behind(door), id: row.id, sourceId: row.id, origin: 'note' as const, heading, text: row.text, writtenOn },
    ]
  })
}

async function plan(tx: FileTransaction, own: Doors): Promise<Packed[]> {
  const actions = (await actionsInSight(tx.sql)).filter((one) => own.has(one.door_id))
  const goals = (await goalsInSight(tx.sql)).flatMap((row) => {
    const door = own.get(row.door_id)
    if (!door) return []
    const done = actions.filter((one) => one.goal_id === row.id).map((one) => `– ${one.text} (${one.doer})`)
    const text = [`“${row.words}” (${row.said_by})`, ...done].join('\n')
    const writtenOn = civilDateOf(row.written_at)
    return [
      { ...behind(door), id: row.id, sourceId: row.id, origin: 'goal' as const, heading: row.title, text, writtenOn },
    ]
  })
  const wishes = (await wishesInSight(tx.sql)).flatMap((row) => {
    const door = own.get(row.door_id)
    if (!door) return []
    const writtenOn = civilDateOf(row.written_at)
    const text = `“${row.text}” (${row.said_by})`
    return [
      { ...behind(door), id: row.id, sourceId: row.id, origin: 'wish' as const, heading: 'Wens', text, writtenOn },
    ]
  })
  return [...goals, ...wishes]
}

/** The name that the receiver needs; the date of birth only where the own organisation wrote it down. */
function identityOf(
  persons: readonly PersonRow[],
  subjectIds: readonly string[],
  own: Doors,
  tx: FileTransaction,
): Packed {
  const lines = persons
    .filter((one) => subjectIds.includes(one.id))
    .map((one) => {
      const name = `${one.given_name} ${one.family_name}`.trim()
      return one.born_on && own.has(one.door_id) ? `${name}, geboren op ${longDate(one.born_on, 'nl')}` : name
    })
  return {
    id: tx.call.ports.newId(),
    origin: 'identity',
    sourceId: null,
    category: 'IDENTITY_CONTACT',
    level: 'full',
    heading: 'Over wie dit gaat',
    text: lines.join('\n'),
    writtenOn: null,
    subjectIds,
    talk: 'none',
    closedTo: [],
  }
}

function leftOutOf(
  { packed, decision }: { packed: Packed; decision: Explained },
  isReady: boolean,
): Gathered['leftOut'][number] {
  const { id, category, heading } = packed
  const isAllowed = decision.decision === 'allow' && decision.level !== null
  const why = !isAllowed
    ? 'not-allowed'
    : !isReady
      ? 'waits'
      : decision.level === 'dates'
        ? 'only-dates'
        : 'only-summary'
  const { rule } = decision
  return {
    id,
    category,
    heading,
    rule,
    why,
    maySummarise: isAllowed && isReady,
    packed,
    decision: isAllowed ? null : decision,
  }
}

/** How much of each kind the actor's own role reads: nobody writes what they may not read (§1.7b). */
async function ceilingsOf(tx: FileTransaction): Promise<(category: Category) => Level | null> {
  const { actor } = tx.call
  const { ceilings } = await regionPolicyOf(tx.sql)
  if (actor.kind !== 'professional' || !(actor.role in ceilings)) return () => null
  return (category) => roleCeiling(actor.role as ProfessionalRole, category, tx.hasRegie, ceilings)
}

/** Kinds of information about which the sender may write something themself, and how much of it. */
function additionsOf(
  decisionFor: Gathered['decisionFor'],
  subjectIds: readonly string[],
  ceilingOf: (category: Category) => Level | null,
): { category: Category; level: Level }[] {
  return categories.flatMap((category) => {
    const { decision, level } = decisionFor(category, subjectIds)
    const ceiling = ceilingOf(category)
    if (decision === 'deny' || level === null || ceiling === null || category === 'IDENTITY_CONTACT') return []
    return [{ category, level: goesAlong(level, ceiling) ? level : ceiling }]
  })
}
