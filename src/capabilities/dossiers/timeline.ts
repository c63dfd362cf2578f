import type { Sql } from '../../platform/database/database.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Call } from '../access/actor.ts'
import { inFile, inList } from '../access/enter.ts'
import { type DoorRow, openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import type { OwnWriting, TimelineItem } from './contract.ts'
import type { DossierPorts, Entry } from './ports.ts'
import { carriedWordsInSight, nextStepsInSight, notesInSight } from './queries.ts'
import { surroundingsOf } from './surroundings.ts'
import { talkInSight } from './talk/in-sight.ts'

type Category = TimelineItem['category']

/** What happened, newest first, each with who can see it. */
export function getTimeline(call: Call, ports: DossierPorts, fileId: string): Promise<TimelineItem[]> {
  return inFile(call, fileId, async (tx) => {
    const entries = (await entriesInSight(tx.sql, ports)).filter((one) => one.kind !== 'next-step')
    const around = await surroundingsOf(tx, writersOf(entries))
    const talk = await talkInSight(tx.sql, around)
    const items = entries.map((one) => {
      const door = around.doors.get(one.doorId)
      const { kind, id, at, title, text, isOwnWords } = one
      const speaker = around.persons.find((person) => person.id === one.personId)
      const by = speaker ? speaker.given_name : around.authorOf(one.doorId, one.writtenBy).name
      return {
        id,
        kind: kind as TimelineItem['kind'],
        at,
        day: civilDateOf(at),
        title,
        text,
        isOwnWords,
        ...natureOf(door),
        by,
        ...talk(one),
        marker: around.markerOf(one.doorId),
      }
    })
    await tx.look(
      'viewed',
      entries.map((one) => one.doorId),
    )
    return items
  })
}

const natureOf = (door: DoorRow | undefined) => ({
  category: (door?.category ?? null) as Category,
  level: (door?.level ?? null) as TimelineItem['level'],
})

const writersOf = (entries: readonly Entry[]) => entries.flatMap((one) => (one.writtenBy ? [one.writtenBy] : []))

async function entriesInSight(db: Sql, ports: DossierPorts): Promise<Entry[]> {
  const all: Entry[] = []
  for (const source of [ownEntries, ...ports.entrySources]) all.push(...(await source(db)))
  return all.sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
}

async function ownEntries(db: Sql): Promise<Entry[]> {
  const notes = (await notesInSight(db)).map((row) => ({
    row,
    kind: 'note' as const,
    at: row.written_at,
    writtenBy: row.written_by,
    personId: null,
  }))
  const words = (await carriedWordsInSight(db)).map((row) => ({
    row,
    kind: 'words' as const,
    at: row.said_at,
    writtenBy: null,
    personId: row.person_id,
  }))
  const steps = (await nextStepsInSight(db)).map((row) => ({
    row,
    kind: 'next-step' as const,
    at: row.written_at,
    writtenBy: row.written_by,
    personId: null,
  }))
  return [...withoutDoubleSummaries(notes), ...words, ...steps].map(({ row, kind, at, writtenBy, personId }) => ({
    fileId: row.file_id,
    id: row.id,
    doorId: row.door_id,
    kind,
    at,
    title: '',
    text: row.text,
    isOwnWords: kind === 'words',
    writtenBy,
    personId,
  }))
}

/** Who reads the full note need not read its summary as well. */
function withoutDoubleSummaries<T extends { row: { note_id: string; level: string } }>(notes: readonly T[]): T[] {
  const full = new Set(notes.filter((one) => one.row.level === 'full').map((one) => one.row.note_id))
  return notes.filter((one) => one.row.level === 'full' || !full.has(one.row.note_id))
}

/** "Door ons geschreven": what the own organisation wrote in files that are closed to it, with nothing of others. */
export async function listOwnWritings(call: Call, ports: DossierPorts): Promise<OwnWriting[]> {
  const open = new Set(
    await inList(call, 'family', async (tx) => {
      tx.showsNothing()
      return tx.files.map((one) => one.fileId)
    }),
  )
  return inList(
    call,
    'family',
    async (tx) => {
      const entries = (await entriesInSight(tx.sql, ports)).filter((one) => !open.has(one.fileId) && one.text !== null)
      const doors = await openDoors(tx.sql)
      const directory = await directoryOf(tx.sql, writersOf(entries))
      await tx.look(
        'listed',
        entries.map((one) => one.doorId),
      )
      const files = [...new Set(entries.map((one) => one.fileId))]
      return files.map((dossierId) => ({
        dossierId,
        items: entries
          .filter((one) => one.fileId === dossierId)
          .map((one) => ({
            id: one.id,
            kind: one.kind as OwnWriting['items'][number]['kind'],
            at: one.at,
            category: (doors.get(one.doorId)?.category ?? null) as Category,
            text: [one.title, one.text].filter(Boolean).join(': '),
            by: one.writtenBy ? directory.account(one.writtenBy) : '',
          })),
      }))
    },
    'own',
  )
}
