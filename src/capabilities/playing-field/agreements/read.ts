import { addDays, type CivilDate } from '../../../platform/pure/dates.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keep } from '../keeper.ts'
import { lastTurn, maySign, missingOf } from './checklist.ts'
import type { AgreementVersion, ChecklistLine, Cooperation, CooperationLine } from './contract.ts'
import { keepCooperation } from './keeping.ts'
import type { PurposeLimits } from './meetings/rules.ts'
import {
  cooperationsOn,
  municipalitiesOn,
  notesOf,
  type PartyRow,
  partiesOn,
  type TurnRow,
  turnsUpTo,
  type VersionRow,
  versionsOf,
} from './queries.ts'
import { checklistItems } from './vocabulary.ts'

/** The cooperations in which one's own organisation takes part; the administrator of the region reads all of them. */
export function listCooperations(call: Call): Promise<CooperationLine[]> {
  return keep(call, async ({ sql, today, role, organisationId }) => {
    const rows = await cooperationsOn(sql, today, role === 'ADMINISTRATOR' ? null : organisationId)
    const turns = await turnsUpTo(
      sql,
      rows.map((one) => one.id),
      today,
    )
    return rows.map(({ id, name }) => ({ id, name, missing: missingOf(turns.filter((one) => one.area_id === id)) }))
  })
}

/** One cooperation: who, for which schools and municipalities, what was agreed, what was learnt, and what is settled. */
export function getCooperation(call: Call, cooperationId: string, limits: PurposeLimits): Promise<Cooperation> {
  return keepCooperation(call, cooperationId, async (keeping) => {
    const { sql, today } = keeping
    const row = (await cooperationsOn(sql, today, null)).find((one) => one.id === cooperationId)
    const parties = await partiesOn(sql, cooperationId, today)
    const municipalities = await municipalitiesOn(sql, cooperationId, today)
    const notes = await notesOf(sql, cooperationId)
    return {
      id: cooperationId,
      name: row?.name ?? '',
      sinceOn: row?.from_on ?? today,
      organisations: parties.filter((one) => one.kind !== 'school').map(asParty),
      schools: parties.filter((one) => one.kind === 'school').map(asParty),
      municipalities: municipalities.map(({ id, name, from_on }) => ({ id, name, sinceOn: from_on })),
      versions: (await versionsOf(sql, cooperationId)).map(asVersion),
      notes: notes.map(({ id, text, written_by, organisation, written_at, taken_up_in }) => ({
        id,
        text,
        writtenBy: written_by,
        organisation,
        writtenAt: written_at,
        takenUpIn: taken_up_in,
      })),
      checklist: signs(keeping.role) ? checklistOf(await turnsUpTo(sql, [cooperationId], today), keeping) : null,
      limits,
    }
  })
}

const signs = (role: string) => checklistItems.some((item) => maySign(item, role))

const asParty = ({ id, name, kind, from_on }: PartyRow) => ({ id, name, kind, sinceOn: from_on })

/** A version ends on the day before the next one begins. */
function asVersion(row: VersionRow, index: number, newestFirst: readonly VersionRow[]): AgreementVersion {
  const next = newestFirst[index - 1]
  const { paper_id, paper_size, paper_stored_at } = row
  return {
    ...row.content,
    id: row.id,
    version: row.version,
    fromOn: row.from_on,
    untilOn: next ? addDays(next.from_on, -1) : null,
    madeBy: row.made_by,
    madeAt: row.made_at,
    paper:
      paper_id && paper_size && paper_stored_at ? { id: paper_id, size: paper_size, storedAt: paper_stored_at } : null,
  }
}

/** The version that holds on a day; newest first goes in. */
export const holding = (versions: readonly VersionRow[], day: CivilDate): VersionRow | undefined =>
  versions.find((one) => one.from_on <= day)

function checklistOf(turns: readonly TurnRow[], { role }: Pick<Keeping, 'role'>): ChecklistLine[] {
  return checklistItems.map((item) => {
    const last = lastTurn(turns, item)
    return {
      item,
      isSigned: last?.isSigned ?? false,
      by: last?.by ?? null,
      on: last?.on_day ?? null,
      note: last?.note ?? null,
      mayTurn: maySign(item, role),
    }
  })
}
