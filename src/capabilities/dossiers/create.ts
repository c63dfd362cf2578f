import { ageOn } from '../../platform/pure/dates.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile, inTransaction } from '../access/enter.ts'
import { openDoor } from '../access/queries.ts'
import { refuseUnsettled, refuseWithoutRegie } from '../playing-field/agreements/readiness.ts'
import { readReference } from '../playing-field/keeper.ts'
import { schools } from '../playing-field/queries.ts'
import { takeForDossier } from '../questions/life/answer.ts'
import type { QuestionRow } from '../questions/queries.ts'
import type { NewDossier } from './contract.ts'
import type { DossierPorts } from './ports.ts'
import {
  addSubject,
  giveAccount,
  insertAuthority,
  insertAuthorityState,
  insertCarriedWords,
  insertOrigin,
  insertOwnDetails,
  insertPerson,
  openCarriedDoor,
  openFamilyFile,
} from './queries.ts'
import { dossierRefusals, personFaults } from './refusals.ts'
import { faultsOf, ownAccountFrom } from './rules.ts'

type NewPerson = NewDossier['persons'][number]
/** A person of the new dossier with the id they get, and whose door their name stands behind. */
interface Placed extends NewPerson {
  id: string
  position: number
}
interface Making {
  tx: FileTransaction
  ports: DossierPorts
  dossier: NewDossier
  placed: readonly Placed[]
}

/** Makes a family's dossier, from a question or not: people, gezag, accounts, doors and keys, all or nothing. Returns its id. */
export async function createDossier(call: Call, ports: DossierPorts, dossier: NewDossier): Promise<string> {
  await refuseMaker(call, ports)
  const id = ports.newId()
  if (dossier.questionId === null) {
    return inTransaction(call, async (base) => {
      const tx = { ...base, fileId: id, kind: 'family' as const, hasRegie: true, personId: null }
      await make(tx, ports, dossier, undefined)
      return id
    })
  }
  return inFile(
    call,
    dossier.questionId,
    async (inQuestion) => {
      const question = await takeForDossier(inQuestion, id)
      await make({ ...inQuestion, fileId: id, kind: 'family', hasRegie: true }, ports, dossier, question)
      return id
    },
    'question',
  )
}

async function make(tx: FileTransaction, ports: DossierPorts, dossier: NewDossier, question: QuestionRow | undefined) {
  await refuseBeforeSettled(tx)
  await refuseFaults(tx, dossier)
  await openFile(tx)
  const placed = dossier.persons.map((person, position) => ({ ...person, id: ports.newId(), position }))
  for (const person of placed) await addSubject(tx.sql, person.id)
  const making = { tx, ports, dossier, placed }
  for (const person of placed) await placePerson(making, person)
  for (const authority of dossier.authorities) await placeAuthority(making, authority)
  for (const child of placed.filter((one) => one.relation === 'child')) await placeState(making, child)
  if (question) await carryQuestion(making, question)
  await ports.deriveKeys(tx)
  await tx.look('added', [await identityDoor(making, [(placed[0] as Placed).id])])
}

/** P4.4: the agreement says who holds the regie. Asked before anything is read: who may make no dossier learns nothing of a question. */
async function refuseMaker({ actor }: Call, ports: DossierPorts): Promise<void> {
  if (actor.kind !== 'professional') return refuse(dossierRefusals.teamOnly)
  await readReference(ports, (db, today) => refuseWithoutRegie(db, actor, today))
}

/** P1.6: privacy and roles are settled before the first family, not after. */
async function refuseBeforeSettled({ call: { actor }, sql, today }: FileTransaction): Promise<void> {
  if (actor.kind === 'professional') await refuseUnsettled(sql, actor.organisationId, today)
}

async function refuseFaults(tx: FileTransaction, dossier: NewDossier): Promise<void> {
  const known = (await schools(tx.sql, tx.today)).map((one) => one.id)
  const faults = faultsOf(dossier, civilDateOf(tx.at), known)
  if (faults.length) refuse(refusals.invalid, { errors: faults.map((one) => ({ ...one, ...personFaults[one.code] })) })
}

async function openFile(tx: FileTransaction): Promise<void> {
  const { actor, ports } = tx.call
  if (actor.kind !== 'professional') return refuse(dossierRefusals.teamOnly)
  await openFamilyFile(tx.sql, { ...actor, id: tx.fileId, memberId: ports.newId(), today: tx.today, at: tx.at })
}

const identityDoor = ({ tx, ports }: Making, subjectIds: readonly string[]) =>
  openDoor(
    tx.sql,
    ports.newId(),
    { subjectIds, category: 'IDENTITY_CONTACT', level: 'full', partId: null, isOwn: false },
    tx.at,
  )

/** A child's name stands behind the child's door, an adult's behind that of the children they belong to. */
function whoseDoor({ dossier, placed }: Making, person: Placed): string[] {
  if (person.relation === 'child') return [person.id]
  const children = placed.filter((one) => one.relation === 'child')
  const theirs = children.filter((child) =>
    dossier.authorities.some((one) => one.child === child.key && one.holder === person.key),
  )
  return (theirs.length ? theirs : children).map((child) => child.id)
}

async function placePerson(making: Making, person: Placed): Promise<void> {
  const { tx, ports } = making
  const isChild = person.relation === 'child'
  await insertPerson(tx.sql, {
    file_id: tx.fileId,
    id: person.id,
    door_id: await identityDoor(making, whoseDoor(making, person)),
    is_child: isChild,
    given_name: person.givenName.trim(),
    family_name: person.familyName.trim(),
    relation: person.relation,
    born_on: isChild ? person.bornOn : null,
    school_id: isChild ? (person.schoolId ?? null) : null,
    group_label: isChild ? (person.groupLabel ?? null) : null,
    position: person.position,
  })
  if (!isChild) {
    const door_id = await identityDoor(making, [person.id])
    const { bornOn: born_on, phone = null, email = null } = person
    await insertOwnDetails(tx.sql, { file_id: tx.fileId, person_id: person.id, door_id, born_on, phone, email })
  }
  if (ageOn(person.bornOn, tx.today) >= ownAccountFrom) {
    await giveAccount(tx.sql, person.id, ports.newId(), `${person.givenName} ${person.familyName}`.trim(), tx.at)
  }
}

async function placeAuthority(making: Making, authority: NewDossier['authorities'][number]): Promise<void> {
  const { tx, ports, placed } = making
  const idOf = (key: string) => (placed.find((one) => one.key === key) as Placed).id
  const child_id = idOf(authority.child)
  await insertAuthority(tx.sql, {
    file_id: tx.fileId,
    id: ports.newId(),
    door_id: await identityDoor(making, [child_id]),
    child_id,
    holder_id: idOf(authority.holder),
    since_on: authority.sinceOn ?? null,
    source: authority.source,
    checked_on: tx.today,
  })
}

/** What is not said to be known counts as known only when someone holds the gezag (C-12). */
async function placeState(making: Making, child: Placed): Promise<void> {
  const { tx, ports, dossier } = making
  const said = dossier.authorityStates.find((one) => one.child === child.key)?.state
  const hasHolder = dossier.authorities.some((one) => one.child === child.key)
  const door_id = await identityDoor(making, [child.id])
  const state = said ?? (hasHolder ? 'known' : 'unknown')
  await insertAuthorityState(
    tx.sql,
    { file_id: tx.fileId, id: ports.newId(), door_id, child_id: child.id, state },
    tx.at,
  )
}

/** The question goes along: as the team's own reference, and as the asker's own words when the asker is one of the family. */
async function carryQuestion(making: Making, question: QuestionRow): Promise<void> {
  const { tx, ports, placed } = making
  const about = placed.filter((one) => one.relation === 'child').map((one) => one.id)
  const own = { subjectIds: about, category: 'SUPPORT_NEED', level: 'full', partId: null, isOwn: true }
  const door_id = await openDoor(tx.sql, ports.newId(), own, tx.at)
  await insertOrigin(tx.sql, { file_id: tx.fileId, id: ports.newId(), door_id, question_file_id: question.file_id })
  const asker = placed.find((one) => one.isAsker)
  if (!asker) return
  const wordsId = ports.newId()
  const carried = await openCarriedDoor(tx.sql, ports.newId(), asker.id, wordsId, tx.at)
  await insertCarriedWords(tx.sql, {
    file_id: tx.fileId,
    id: wordsId,
    door_id: carried,
    person_id: asker.id,
    text: question.words,
    said_at: question.asked_at,
  })
  await ports.releaseWords(tx, {
    personId: asker.id,
    partId: wordsId,
    speaksAs: asker.relation === 'child' ? 'YOUTH' : 'PARENT',
  })
}
