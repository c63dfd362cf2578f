// People of a world who do something in the product itself: through its own functions, as the person they are.
import { sql } from 'kysely'
import { portsFor } from '../../src/app/ports.ts'
import type { Actor, Call } from '../../src/capabilities/access/actor.ts'
import { inFile } from '../../src/capabilities/access/enter.ts'
import { closeEmergency, openEmergency } from '../../src/capabilities/consent/emergency/emergency.ts'
import { switchReadingAlong } from '../../src/capabilities/consent/reading-along.ts'
import { noteCapability } from '../../src/capabilities/dossiers/capability.ts'
import { closeMeasure, noteMeasure } from '../../src/capabilities/dossiers/measures.ts'
import { endStandIn, nameStandIn } from '../../src/capabilities/dossiers/stand-ins/stand-ins.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import type {
  CapabilityNoted,
  Emergency,
  EmergencyEnds,
  MeasureEnds,
  MeasureNoted,
  ReadingAlong,
  StandIn,
  StandInEnds,
} from '../world/happenings.ts'
import type { MemberLeaves } from '../world.ts'
import { type Stage, startOfMinute } from './stage.ts'

export function callOf(stage: Stage, actor: Actor, database: Database = stage.database): Call {
  const newId = () => {
    stage.made += 1
    return stage.id('made', String(stage.made))
  }
  const ports = portsFor(database, { now: () => startOfMinute(stage), newId })
  return { ports, actor, requestId: newId() }
}

const relative = (stage: Stage, person: string): Actor => ({ kind: 'family', accountId: stage.id('account', person) })

function atWork(stage: Stage, professional: string): Actor {
  const one = stage.world.professionals.find(({ id }) => id === professional)
  if (!one) throw new Error(`nobody of this world is ${professional}`)
  const { role, organisation } = one
  return {
    kind: 'professional',
    accountId: stage.accountOf(professional),
    organisationId: stage.id(organisation),
    role,
  }
}

const regie = (stage: Stage) => callOf(stage, atWork(stage, stage.regie ?? ''))

export function letRead(stage: Stage, { youth, parent, isOn }: ReadingAlong) {
  return switchReadingAlong(callOf(stage, relative(stage, youth)), stage.fileId, { parentId: stage.id(parent), isOn })
}

export async function openEmergencyAs(stage: Stage, event: Emergency): Promise<void> {
  const { emergency, professional, subjects, categories } = event
  const call = callOf(stage, atWork(stage, professional))
  const id = await openEmergency(call, stage.fileId, {
    ...{ about: 'chosen', subjectIds: subjects.map((one) => stage.id(one)), categories },
    ...{ hasAcuteDanger: true, cannotConsent: true, reason: 'Het kan niet wachten.' },
  })
  stage.named.set(emergency, id)
}

export function endEmergencyAs(stage: Stage, { emergency, professional }: EmergencyEnds) {
  return closeEmergency(callOf(stage, atWork(stage, professional)), stage.fileId, named(stage, emergency))
}

export async function nameStandInAs(stage: Stage, event: StandIn): Promise<void> {
  const { member, colleague, fromOn, untilOn } = event
  const forAccountId = stage.accountOf(member)
  const standIn = { forAccountId, accountId: stage.accountOf(colleague), fromOn, untilOn }
  const id = await ifOpen(nameStandIn(callOf(stage, atWork(stage, member)), stage.fileId, standIn))
  if (id) stage.named.set(event.standIn, id)
}

export async function endStandInAs(stage: Stage, { standIn, member }: StandInEnds): Promise<void> {
  const id = stage.named.get(standIn)
  if (id) await ifOpen(endStandIn(callOf(stage, atWork(stage, member)), stage.fileId, id))
}

export async function noteMeasureAs(stage: Stage, event: MeasureNoted): Promise<void> {
  const { child, is: kind, organisation, sinceOn, untilOn } = event
  const measure = { childId: stage.id(child), kind, organisationId: stage.id(organisation), sinceOn, untilOn }
  const id = await noteMeasure(regie(stage), stage.fileId, { ...measure, source: 'court-order' })
  stage.named.set(event.measure, id)
}

export function endMeasureAs(stage: Stage, { measure, lastOn }: MeasureEnds) {
  return closeMeasure(regie(stage), stage.fileId, named(stage, measure), { lastOn })
}

export function noteCapabilityAs(stage: Stage, { person, isCapable }: CapabilityNoted) {
  return noteCapability(regie(stage), stage.fileId, { personId: stage.id(person), isCapable, reason: 'Zo is het nu.' })
}

/** False when nobody holds the regie, or it is they who leave: handing over the regie has no road of its own. */
export async function endMembership(stage: Stage, { professional }: MemberLeaves): Promise<boolean> {
  if (stage.regie === null || stage.regie === professional) return false
  const { accountId, organisationId, role } = atWork(stage, professional) as Extract<Actor, { kind: 'professional' }>
  await inFile(regie(stage), stage.fileId, async (tx) => {
    await sql`select access.end_membership(${accountId}::uuid, ${organisationId}::uuid, ${role})`.execute(tx.sql)
    tx.showsNothing()
  })
  return true
}

function named(stage: Stage, name: string): string {
  const id = stage.named.get(name)
  if (!id) throw new Error(`${name} was not made`)
  return id
}

/** To whom the file is not open it does not exist; nothing happens. */
async function ifOpen<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal && error.kind.status === 404) return undefined
    throw error
  }
}
