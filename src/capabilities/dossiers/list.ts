import { ageOn } from '../../platform/pure/dates.ts'
import type { Call, ListTransaction } from '../access/actor.ts'
import { parties, type Tiles } from '../access/contract.ts'
import { inList } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import { openDoors, type SharingRow, sharingInSight } from '../access/queries.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import type { DossierRow } from './contract.ts'
import type { DossierPorts, Standing } from './ports.ts'
import { filesWithNotesInSight, type NextStepRow, nextStepsInSight, type PersonRow, personsInSight } from './queries.ts'
import { familyName, stateOf } from './rules.ts'
import { standingsOf } from './standing.ts'

/** The families that are open to the actor, by next step; what is not open is in no row and no count. */
export function listDossiers(call: Call, ports: DossierPorts): Promise<DossierRow[]> {
  return inList(call, 'family', async (tx) => {
    const { rows, seenIn } = await rowsOf(tx, ports)
    await tx.look('listed', await seenIn(rows))
    return rows
  })
}

/** Searches names of people and the next step, in what is open to the actor only. */
export function searchDossiers(call: Call, ports: DossierPorts, text: string): Promise<DossierRow[]> {
  return inList(call, 'family', async (tx) => {
    const { rows, seenIn, persons } = await rowsOf(tx, ports)
    const found = rows.filter((row) => matches(row, persons.get(row.id) ?? [], text))
    await tx.look('searched', await seenIn(found))
    return found
  })
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase()

function matches(row: DossierRow, persons: readonly PersonRow[], text: string): boolean {
  const names = persons.flatMap((one) => [one.given_name, one.family_name])
  const hay = plain([...names, row.nextStep?.text ?? '', row.school ?? ''].join(' '))
  return plain(text)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => hay.includes(word))
}

type InFile = { file_id: string }
type ByFile<Row> = ReadonlyMap<string, readonly Row[]>
const byFile = <Row extends InFile>(rows: readonly Row[]): ByFile<Row> => Map.groupBy(rows, (one) => one.file_id)

interface Gathered {
  persons: ByFile<PersonRow>
  steps: ByFile<NextStepRow>
  sharing: ByFile<SharingRow>
  noted: ReadonlySet<string>
  directory: Directory
  standing: (fileId: string) => Standing
  tx: ListTransaction
}

async function rowsOf(tx: ListTransaction, ports: DossierPorts) {
  const persons = await personsInSight(tx.sql)
  const children = persons.filter((one) => one.is_child).map((one) => one.id)
  const standing = await standingsOf(tx.sql, ports)
  const invited = tx.files.flatMap(({ fileId }) => [...standing(fileId).invited.keys(), ...standing(fileId).askAgain])
  const gathered: Gathered = {
    persons: byFile(persons),
    steps: byFile(await nextStepsInSight(tx.sql)),
    sharing: byFile(await sharingInSight(tx.sql, children)),
    noted: await filesWithNotesInSight(tx.sql),
    directory: await directoryOf(tx.sql, invited),
    standing,
    tx,
  }
  const rows = tx.files.map(({ fileId }) => rowOf(fileId, gathered)).sort(byNextStep)
  return { rows, seenIn: (shown: readonly DossierRow[]) => seenIn(shown, gathered), persons: gathered.persons }
}

/** What rows of the list show of a file: names and the next step; where those are closed, that there is a file at all. */
async function seenIn(shown: readonly DossierRow[], { persons, steps, tx }: Gathered): Promise<string[]> {
  const named = ({ id }: DossierRow) => [...(persons.get(id) ?? []), ...(steps.get(id) ?? [])]
  const nameless = new Set(shown.filter((row) => named(row).length === 0).map((row) => row.id))
  const open = nameless.size ? [...(await openDoors(tx.sql)).values()] : []
  return [...shown.flatMap(named), ...open.filter((one) => nameless.has(one.file_id))].map((one) => one.door_id)
}

function rowOf(fileId: string, { persons, steps, sharing, noted, directory, standing, tx }: Gathered): DossierRow {
  const children = (persons.get(fileId) ?? []).filter((one) => one.is_child)
  const stand = standing(fileId)
  const step = steps.get(fileId)?.[0]
  const schools = [
    ...new Set(children.flatMap((one) => (one.school_id ? [directory.organisation(one.school_id).name] : []))),
  ]
  return {
    id: fileId,
    name: familyName(children),
    children: children.map((one) => ({
      givenName: one.given_name,
      age: one.born_on ? ageOn(one.born_on, tx.today) : null,
    })),
    school: schools.join(', ') || null,
    state: stateOf({ ...stand, hasNotes: noted.has(fileId) }),
    waitsFor: waitsFor(stand, directory),
    endsOn: stand.endsOn,
    askAgain: stand.askAgain.map((account) => directory.account(account)),
    nextStep: step ? { text: step.text, dueOn: step.due_on } : null,
    consent: stand.consentAsked ? { given: stand.consentGiven, asked: stand.consentAsked } : null,
    tiles: tilesOf(sharing.get(fileId) ?? [], directory),
    changedAt: stand.changedAt,
  }
}

const waitsFor = ({ invited }: Standing, directory: Directory): string[] =>
  [...invited].filter(([, state]) => state === 'waiting').map(([account]) => directory.account(account))

/** Earliest day first; without a day after those with one; then by name. */
function byNextStep(a: DossierRow, b: DossierRow): number {
  const day = (row: DossierRow) => row.nextStep?.dueOn ?? (row.nextStep ? '9998' : '9999')
  return day(a).localeCompare(day(b)) || a.name.localeCompare(b.name, 'nl')
}

/** The same as the marker of the file says (access/file-marker.ts), for many files at once. */
function tilesOf(shared: readonly SharingRow[], directory: Directory): Tiles {
  const partyOfRow = ({ kind, recipient_id }: SharingRow) =>
    kind === 'relative' ? 'family' : partyOf(directory.organisation(recipient_id).kind)
  const fillOf = (party: string) => {
    const reading = shared.filter((row) => partyOfRow(row) === party)
    if (reading.length === 0) return 'none'
    return reading.some((row) => row.doors === row.of_doors) ? 'all' : 'some'
  }
  return Object.fromEntries(parties.map((party) => [party, fillOf(party)])) as Tiles
}
