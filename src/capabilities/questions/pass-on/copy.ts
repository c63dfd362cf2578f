import type { Sql } from '../../../platform/database/database.ts'
import { refuse } from '../../../platform/refusal.ts'
import type { Ports } from '../../access/actor.ts'
import { answerTimesOn } from '../../playing-field/agreements/holding.ts'
import type { Route } from '../../playing-field/contacts/presence.ts'
import { readFieldAt } from '../../playing-field/contacts/queries.ts'
import { clocksFrom } from '../life/rules.ts'
import { type AdditionRow, insertCopy, type QuestionRow } from '../queries.ts'
import { questionRefusals } from '../refusals.ts'
import { type Handing, handedTo } from '../routing/handed-to.ts'
import { peopleOf } from '../routing/receivers.ts'
import { handOver, type PassingRow, passingsInSight } from './queries.ts'
import { categoryFor } from './rules.ts'

interface Base {
  db: Sql
  ports: Ports
  today: string
  at: Date
}

/**
 * Hands a question over: the asker's words with what was added, once more, behind a door of the asker that opens to the new receivers
 * alone. Who had it before keeps what was written there, and nothing that comes after. Without a name, no name goes along.
 */
export async function copyTo(
  { db, ports, today, at }: Base,
  row: QuestionRow,
  { passingId, additions }: { passingId: string; additions: readonly AdditionRow[] },
): Promise<void> {
  const passing = (await passingsInSight(db, [row.file_id])).find((one) => one.id === passingId) as PassingRow
  const organisation = passing.organisation_id ?? ''
  const handing = { destination: passing.destination, organisationId: organisation, schoolId: row.school_id }
  const { receiver } = await routeThere(db, handing, today)
  if (receiver === null) return refuse(questionRefusals.cannotReceive)
  const doorId = await handOver(db, {
    passingId,
    doorId: ports.newId(),
    handlingId: ports.newId(),
    category: categoryFor(passing.destination),
    receivers: peopleOf(receiver).map(({ accountId, role }) => ({
      member: ports.newId(),
      account: accountId,
      organisation,
      role,
    })),
    at,
  })
  const clocks = clocksFrom(today, (await answerTimesOn(db, organisation, today))[row.channel])
  const later = additions.flatMap((one) => (one.door_id === row.door_id && one.words !== null ? [one.words] : []))
  const nameless = {
    asker_name: null,
    phone: null,
    email: null,
    parents_name: null,
    parents_agreed_on: null,
    age: null,
  }
  await insertCopy(db, ports.newId(), {
    ...row,
    ...(passing.basis === 'no-personal-data' ? nameless : {}),
    door_id: doorId,
    words: [row.words, ...later].join('\n\n'),
    asked_at: new Date(row.asked_at),
    react_before: clocks.reactBefore,
    answer_before: clocks.answerBefore,
    passing_id: passingId,
    handed_at: at,
  })
}

/** Who would receive it there today: one person, or all who are there. */
export async function routeThere(db: Sql, handing: Handing, today: string): Promise<Route> {
  return handedTo(handing, today, await readFieldAt(db, today, handing))
}
