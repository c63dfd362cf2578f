import { ageOn } from '../../platform/pure/dates.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import type { ReaderRow, TeamRow } from '../access/queries.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { type AccessRow, accessOfFamily } from '../accounts/invitations/queries.ts'
import { addressOf } from './address/address.ts'
import { type AddressRow, addressesInSight } from './address/queries.ts'
import type { Dossier, Person, TeamMember } from './contract.ts'
import { type AssessmentRow, assessmentsInSight, type MeasureRow, measuresInSight } from './measures-queries.ts'
import type { DossierPorts, Standing } from './ports.ts'
import {
  type AuthorityRow,
  type AuthorityStateRow,
  authoritiesInSight,
  authorityStatesInSight,
  carriedWordsInSight,
  type NextStepRow,
  nextStepsInSight,
  notesInSight,
  type OwnDetailsRow,
  originsInSight,
  ownDetailsInSight,
  type PersonRow,
} from './queries.ts'
import { familyName, maySignIn, stateOf } from './rules.ts'
import { type StandingIn, standInsOf } from './stand-ins/team.ts'
import { standingsOf } from './standing.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** One family's dossier as the actor may see it: people, team, how it stands, and why the actor sees it. */
export function getDossier(call: Call, ports: DossierPorts, id: string): Promise<Dossier> {
  return inFile(call, id, (tx) => readDossier(tx, ports))
}

interface PersonData {
  details: readonly OwnDetailsRow[]
  authorities: readonly AuthorityRow[]
  states: readonly AuthorityStateRow[]
  addresses: readonly AddressRow[]
  measures: readonly MeasureRow[]
  assessments: readonly AssessmentRow[]
  access: readonly AccessRow[]
  writers: Directory
}

async function readDossier(tx: FileTransaction, ports: DossierPorts): Promise<Dossier> {
  const around = await surroundingsOf(tx)
  const assessments = await assessmentsInSight(tx.sql)
  const writers = await directoryOf(
    tx.sql,
    assessments.map((one) => one.written_by),
  )
  const data = {
    measures: await measuresInSight(tx.sql),
    assessments,
    writers,
    details: await ownDetailsInSight(tx.sql),
    authorities: await authoritiesInSight(tx.sql),
    states: await authorityStatesInSight(tx.sql),
    addresses: await addressesInSight(tx.sql),
    access: tx.hasRegie ? await accessOfFamily(tx.sql, tx.at) : [],
  }
  const standInOf = await standInsOf(tx, around.team)
  const standing = (await standingsOf(tx.sql, ports))(tx.fileId)
  const step = (await nextStepsInSight(tx.sql))[0]
  const origin = (await originsInSight(tx.sql))[0]
  const hasNotes = (await notesInSight(tx.sql)).length + (await carriedWordsInSight(tx.sql)).length > 0
  const shown = [
    ...around.persons,
    ...data.details,
    ...data.authorities,
    ...data.states,
    ...data.addresses,
    ...data.measures,
    ...data.assessments,
    ...(step ? [step] : []),
    ...(origin ? [origin] : []),
  ]
  // The page also tells who is in the team and how the plan stands: it is a look, also where names are closed.
  await tx.look('viewed', shown.length ? shown.map((row) => row.door_id) : [...around.doors.keys()])
  return {
    id: tx.fileId,
    name: familyName(around.persons),
    state: stateOf({ ...standing, hasNotes }),
    stateSince: null,
    why: whyOf(tx, around),
    hasRegie: tx.hasRegie,
    own: ownOf(data.details, around, tx),
    persons: around.persons.map((row) => personOf(row, around, data, tx)),
    team: around.team.map((row) => ({ ...memberOf(row, around, standing, tx), ...standInOf(row) })),
    nextStep: step ? nextStepOf(step, around) : null,
    questionId: origin?.question_file_id ?? null,
  }
}

/** The reader's own details, also where the row with their name is closed to them. */
function ownOf(details: readonly OwnDetailsRow[], around: Surroundings, { personId }: FileTransaction): Dossier['own'] {
  const mine = personId === null ? undefined : details.find((one) => one.person_id === personId)
  if (!mine) return null
  return { bornOn: mine.born_on, phone: mine.phone, email: mine.email, marker: around.markerOf(mine.door_id) }
}

const nextStepOf = (step: NextStepRow, around: Surroundings): Dossier['nextStep'] => ({
  id: step.id,
  text: step.text,
  dueOn: step.due_on,
  isYours: around.authorOf(step.door_id, step.written_by).isYours,
  marker: around.markerOf(step.door_id),
})

/** Why the actor sees this: the regie, what the family agreed to, or because it is about their own family. */
function whyOf(tx: FileTransaction, { team, readers }: Surroundings): Dossier['why'] {
  const { actor } = tx.call
  if (actor.kind === 'family') return { reason: 'family', since: null, until: null }
  const me = team.find(
    (row) =>
      row.account_id === actor.accountId && row.organisation_id === actor.organisationId && row.role === actor.role,
  )
  if (tx.hasRegie) return { reason: 'regie', since: me?.from_on ?? null, until: null }
  if (!me?.open_since) return { reason: 'emergency', since: null, until: null }
  const isMine = (one: ReaderRow) =>
    one.via === 'key' && one.account_id === me.account_id && one.organisation_id === me.organisation_id
  const isOfYouthAlone = readers.filter(isMine).every((one) => one.rule === 'C-7')
  return { reason: isOfYouthAlone ? 'youth-alone' : 'consent', since: me.open_since, until: me.open_until }
}

function personOf(row: PersonRow, around: Surroundings, data: PersonData, tx: FileTransaction): Person {
  const details = data.details.find((one) => one.person_id === row.id)
  const bornOn = row.born_on ?? details?.born_on ?? null
  const mayKnowAccounts = tx.hasRegie || tx.personId !== null
  return {
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    isChild: row.is_child,
    isYou: row.id === tx.personId,
    relation: row.relation,
    bornOn,
    age: bornOn ? ageOn(bornOn, tx.today) : null,
    school: row.school_id ? around.directory.organisation(row.school_id).name : null,
    groupLabel: row.group_label,
    phone: details?.phone ?? null,
    email: details?.email ?? null,
    address: addressOf(row.id, data.addresses, around),
    hasAccount: mayKnowAccounts ? around.relatives.includes(row.id) : null,
    wayIn: wayInOf(row, data, tx),
    gezag: gezagOf(row, around.persons, data.authorities),
    measures: measuresOf(row, around, data, tx.today),
    cannotWeigh: cannotWeigh(row, data),
    authorityState: data.states.find((one) => one.child_id === row.id)?.state ?? null,
    marker: around.markerOf(row.door_id),
  }
}

const wayInOf = (row: PersonRow, { access }: PersonData, tx: FileTransaction): Person['wayIn'] =>
  tx.hasRegie && maySignIn(row, tx.today)
    ? (access.find((one) => one.personId === row.id)?.state ?? 'not-invited')
    : null

function gezagOf(row: PersonRow, persons: readonly PersonRow[], authorities: readonly AuthorityRow[]): Person['gezag'] {
  return authorities
    .filter((one) => one.holder_id === row.id)
    .map((one) => ({
      childId: one.child_id,
      childName: persons.find((person) => person.id === one.child_id)?.given_name ?? '',
      sinceOn: one.since_on,
      source: one.source,
      checkedOn: one.checked_on,
    }))
}

function memberOf(
  row: TeamRow,
  around: Surroundings,
  standing: Standing,
  tx: FileTransaction,
): Omit<TeamMember, keyof StandingIn> {
  const { actor } = tx.call
  const organisation = around.directory.organisation(row.organisation_id)
  return {
    accountId: row.account_id,
    name: around.directory.account(row.account_id),
    role: row.role,
    organisationId: row.organisation_id,
    organisation: organisation.name,
    party: partyOf(organisation.kind),
    isYou:
      actor.kind === 'professional' &&
      actor.accountId === row.account_id &&
      actor.organisationId === row.organisation_id,
    hasRegie: row.has_regie,
    state: memberState(row, standing),
    since: row.has_regie ? row.from_on : row.open_since,
    until: row.has_regie ? null : row.open_until,
  }
}

function memberState(row: TeamRow, standing: Standing): TeamMember['state'] {
  if (row.has_regie) return 'regie'
  if (row.open_until) return 'open'
  return standing.invited.get(row.account_id) ?? 'closed'
}

function measuresOf(row: PersonRow, around: Surroundings, { measures }: PersonData, today: string): Person['measures'] {
  return measures
    .filter((one) => one.child_id === row.id)
    .map((one) => {
      const untilOn = one.ended_on ?? one.until_on
      return {
        id: one.id,
        kind: one.kind,
        organisation: around.directory.organisation(one.organisation_id).name,
        sinceOn: one.since_on,
        untilOn,
        source: one.source,
        isRunning: one.since_on <= today && (untilOn === null || untilOn >= today),
      }
    })
}

/** The newest assessment counts; one that says "can weigh it again" leaves nothing behind. */
function cannotWeigh(row: PersonRow, { assessments, writers }: PersonData): Person['cannotWeigh'] {
  const last = assessments.filter((one) => one.person_id === row.id).at(-1)
  if (!last || last.is_capable) return null
  return { reason: last.reason, by: writers.account(last.written_by), on: civilDateOf(last.written_at) }
}
