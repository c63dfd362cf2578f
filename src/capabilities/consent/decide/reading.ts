// The family reads about its own child (D21–D24), and an adult about themself. Consents to third parties play no part.

import type { AgeBand } from '../policy/deciders.ts'
import type { PolicyTables } from '../policy/policy.ts'
import { ageBand, isAdult } from './ages.ts'
import type { Case } from './case.ts'
import type { DecideRequest, DeciderInput, Verdict } from './request.ts'
import { allow, deny } from './verdict.ts'

type Reading = PolicyTables['reading']['rows']
const nobodyReads = deny('default', 'no-ground')

export function decideReading(asked: Case): Verdict {
  const { request, tables } = asked
  const { receiver, receiverId, purpose } = request.disclosure
  const reader = request.deciders.find(({ id }) => id !== undefined && id === receiverId)
  if (!reader || purpose !== 'COORDINATE_PLAN') return nobodyReads
  if (isAdult(asked)) return adultReads(reader, tables.reading.rows)
  if (receiver === 'YOUTH') return youthReads(reader, asked)
  return reader.is === 'parent' || reader.is === 'guardian' ? parentReads(reader, asked) : nobodyReads
}

/** AVG 15: whoever is 18 reads about themself, as parent in this file or as youth. Their parents no longer do. */
function adultReads(reader: DeciderInput, rows: Reading): Verdict {
  return reader.is === 'adult' || reader.is === 'youth' ? allow(rows.from16, 'full') : nobodyReads
}

/** D22, D23: the youth reads their own from 12; under 12, or not capable at 12–15, not on their own. */
function youthReads(reader: DeciderInput, asked: Case): Verdict {
  const row = rowByAge(ageBand(asked), asked.tables.reading.rows)
  return reader.is === 'youth' && row.rule !== 'D21' ? allow(row, 'full') : nobodyReads
}

/** D21–D24. A conflict between parents does not stop reading; not knowing who has gezag does (D29). */
function parentReads(reader: DeciderInput, asked: Case): Verdict {
  const { request, tables } = asked
  if (request.subject.authority === 'unknown') return deny('D29', 'authority.unknown')
  if (reader.hasGezag !== true) return reader.is === 'parent' ? factsOnRequest(request, tables) : nobodyReads
  const row = rowByAge(ageBand(asked), asked.tables.reading.rows)
  if (row.rule === 'D22' && request.disclosure.youthObjects) return deny('D22', 'consent.refused', [youthName(request)])
  if (row.rule === 'D23' && !request.subject.hasConsentFromYouthForParents) {
    return deny('D23', 'consent.incomplete', [youthName(request)])
  }
  const waitsForTalk = tables.reading.discussedFirst.includes(request.disclosure.category)
  if (waitsForTalk && !request.disclosure.discussedWithFamily) return deny(row.rule, 'receiver.barred')
  return allow(row, 'full')
}

/** D24, BW 1:377c: important facts, when asked for; never the plan. */
function factsOnRequest({ disclosure }: DecideRequest, tables: PolicyTables): Verdict {
  const { rows, importantFacts } = tables.reading
  const isFact = importantFacts.categories.includes(disclosure.category)
  return isFact && disclosure.onRequest
    ? allow(rows.withoutGezag, importantFacts.level)
    : deny('D24', 'receiver.barred')
}

function rowByAge(band: AgeBand, rows: Reading) {
  if (band === 'under12' || band === '12to15Incapable') return rows.under12
  return band === '12to15' ? rows.from12 : rows.from16
}

function youthName({ deciders }: DecideRequest): string {
  return deciders.find(({ is }) => is === 'youth')?.id ?? 'youth'
}
