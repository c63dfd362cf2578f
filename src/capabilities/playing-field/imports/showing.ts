import type { Language } from '../../../platform/pure/language.ts'
import type { ImportState } from './contract.ts'
import { reasonOf } from './faults.ts'
import { faultyRows } from './summary.ts'
import { shownEntries, shownFaults } from './vocabulary.ts'
import type { Waiting } from './waiting.ts'

/** A file as it is told: the first lines of each list, and the numbers of all. */
export function shown(
  { id, kind, state, isStale, read, unreadable, plan, progress }: Waiting,
  language: Language,
): ImportState {
  const { added, changed, ended } = plan ?? { added: [], changed: [], ended: [] }
  const faults = unreadable ?? plan?.faults ?? []
  return {
    ...{ id, kind, state, isStale, rows: read?.count ?? 0, progress },
    scope: plan?.scope ? { ...plan.scope, municipalities: [...plan.scope.municipalities] } : null,
    counts: {
      ...{ added: added.length, changed: changed.length, ended: ended.length, unchanged: plan?.unchanged ?? 0 },
      ...{ faultyRows: faultyRows({ faults: [...faults] }), faults: faults.length },
    },
    added: added.slice(0, shownEntries).map(copied),
    changed: changed.slice(0, shownEntries).map(copied),
    ended: ended.slice(0, shownEntries).map(copied),
    faults: faults
      .slice(0, shownFaults)
      .map((one) => ({ line: one.line, column: one.column, reason: reasonOf(one, language) })),
  }
}

const copied = <Entry extends { details: readonly object[] }>(entry: Entry) => ({
  ...entry,
  details: [...entry.details] as Entry['details'] extends readonly (infer Detail)[] ? Detail[] : never,
})
