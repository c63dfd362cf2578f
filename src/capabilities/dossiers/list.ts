import { ageOn } from '../../platform/pure/dates.ts'
import type { Call, ListTransaction } from '../access/actor.ts'
import type { Tiles } from '../access/contract.ts'
import { inList } from '../access/enter.ts'
import { doorsToMark, tilesOfDoors } from '../access/file-marker.ts'
import { partyOf } from '../access/parties.ts'
import { openDoors, type Recipients, recipientsInSight } from '../access/queries.ts'
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
    await tx.look('listed', rows.flatMap(seenIn))
    return rows
  })
}

/** Searches names of people and the next step, in what is open to the actor only. */
export function searchDossiers(call: Call, ports: DossierPorts, text: string): Promise<DossierRow[]> {
  return inList(call, 'family', async (tx) => {
    const { rows, seenIn, persons } = await rowsOf(tx, ports)
    const found = rows.filter((row) => matches(row, persons.get(row.id) ?? [], text))
    await tx.look('searched', found.flatMap(seenIn))
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

type InFile = { file_id: string; door_id: string }
type ByFile<Row> = ReadonlyMap<string, readonly Row[]>
const byFile = <Row extends InFile>(rows: Iterable<Row>): ByFile<Row> => Map.groupBy(rows, (one) => one.file_id)

interface Gathered {
  persons: ByFile<PersonRow>
  steps: ByFile<NextStepRow>
  noted: ReadonlySet<string>
  directory: Directory
  tiles: (fileId: string) => Tiles
  standing: (fileId: string) => Standing
  tx: ListTransaction
}

async function rowsOf(tx: ListTransaction, ports: DossierPorts) {
  const persons = await personsInSight(tx.sql)
  const doors = byFile((await openDoors(tx.sql)).values())
  const standing = await standingsOf(tx.sql, ports)
  const invited = tx.files.flatMap(({ fileId }) => [...standing(fileId).invited.keys(), ...standing(fileId).askAgain])
  const directory = await directoryOf(tx.sql, invited)
  const recipients = await recipientsInSight(tx.sql)
  const children = new Set(persons.filter((one) => one.is_child).map((one) => one.id))
  const gathered: Gathered = {
    persons: byFile(persons),
    steps: byFile(await nextStepsInSight(tx.sql)),
    noted: await filesWithNotesInSight(tx.sql),
    directory,
    tiles: (fileId) => tilesOf(doorsToMark(doors.get(fileId) ?? [], children), recipients, directory),
    standing,
    tx,
  }
  const rows = tx.files.map(({ fileId }) => rowOf(fileId, gathered)).sort(byNextStep)
  return { rows, seenIn: seenInRows(gathered, doors), persons: gathered.persons }
}

/** What a row of the list shows of a file: names and the next step; where those are closed, that there is a file at all. */
function seenInRows({ persons, steps }: Pick<Gathered, 'persons' | 'steps'>, open: ByFile<InFile>) {
  return ({ id }: DossierRow): string[] => {
    const named: InFile[] = [...(persons.get(id) ?? []), ...(steps.get(id) ?? [])]
    return (named.length ? named : (open.get(id) ?? [])).map((one) => one.door_id)
  }
}

function rowOf(fileId: string, { persons, steps, noted, directory, tiles, standing, tx }: Gathered): DossierRow {
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
    tiles: tiles(fileId),
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
function tilesOf(doorIds: readonly string[], recipients: Recipients, directory: Directory): Tiles {
  return tilesOfDoors(doorIds, (doorId) =>
    (recipients.get(doorId) ?? []).map(({ kind, id }) => ({
      id,
      party: kind === 'relative' ? 'family' : partyOf(directory.organisation(id).kind),
    })),
  )
}
