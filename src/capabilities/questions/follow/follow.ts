import type { Sql } from '../../../platform/database/database.ts'
import { addMonths } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Ports } from '../../access/actor.ts'
import { becomeApp, readersOf, writeLook } from '../../access/queries.ts'
import { directoryOf } from '../../accounts/directory.ts'
import { isOver, linkMonthsAfterEnd } from '../life/rules.ts'
import type { QuestionState } from '../life/vocabulary.ts'
import { copyTo } from '../pass-on/copy.ts'
import { type AnswerRow, answersInSight, type PassingRow, passingsInSight } from '../pass-on/queries.ts'
import {
  type AdditionRow,
  additionsInSight,
  endLink,
  type QuestionRow,
  questionsInSight,
  tidingsInSight,
} from '../queries.ts'
import type { Followed, FollowedPassing } from './contract.ts'
import { answerPassing, enterByLink, insertAddition, withdraw } from './queries.ts'
import { mayStill, stateForAsker } from './rules.ts'
import { hashOf } from './token.ts'

export type FollowDeed =
  | { kind: 'add'; words: string }
  | { kind: 'withdraw' }
  | { kind: 'answer'; passingId: string; isYes: boolean }

interface Inside {
  db: Sql
  ports: Ports
  requestId: string
  fileId: string
  today: string
  at: Date
}

/** Reads a question by its secret link, and does first what the asker asks; undefined for a link that is wrong or over. */
export function followQuestion(
  ports: Ports,
  token: string,
  requestId: string,
  deed?: FollowDeed,
): Promise<Followed | undefined> {
  const at = ports.now()
  const today = civilDateOf(at)
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const fileId = await enterByLink(db, hashOf(token), { today, at })
    if (fileId === undefined) return undefined
    const inside = { db, ports, requestId, fileId, today, at }
    if (deed) await doAsAsker(inside, deed)
    return (await read(inside)).followed
  })
}

/** What is no longer possible is not done; the page then shows how it stands. */
async function doAsAsker(inside: Inside, deed: FollowDeed): Promise<void> {
  const { db, ports, fileId, at, today, requestId } = inside
  const { row, followed, additions } = await read(inside)
  const add = (words: string | null) =>
    insertAddition(db, ports.newId(), { file_id: fileId, door_id: row.door_id, words, at })
  if (deed.kind === 'add' && followed.may.add) await add(deed.words)
  if (deed.kind === 'withdraw' && followed.may.withdraw) {
    await add(null)
    await endLink(db, addMonths(today, linkMonthsAfterEnd))
    await withdraw(db, row.reference, at)
  }
  const passing = deed.kind === 'answer' && followed.passings.find((one) => one.id === deed.passingId && one.isAsked)
  if (deed.kind === 'answer' && passing) {
    await answerPassing(db, ports.newId(), passing.id, deed.isYes, at)
    if (deed.isYes) await copyTo({ db, ports, today, at }, row, { passingId: passing.id, additions })
  }
  await writeLook(db, [row.door_id], 'changed', requestId, at)
}

async function read({ db, requestId, at, fileId }: Inside) {
  const rows = await questionsInSight(db)
  const row = rows.at(-1) as QuestionRow
  const tidings = await tidingsInSight(db, [fileId])
  const passings = await passingsInSight(db, [fileId])
  const additions = await additionsInSight(db, [fileId])
  const answers = await answersInSight(db, [fileId])
  const readers = (await readersOf(db, [row.door_id])).filter((one) => one.kind === 'professional')
  const directory = await directoryOf(
    db,
    [...readers, ...tidings, ...passings].map((one) => one.account_id),
  )
  const named = (account: string, organisation: string) =>
    [directory.account(account), directory.organisation(organisation).name].filter(Boolean).join(', ')
  const state = stateForAsker(happenedTo(rows, tidings, passings, additions))
  const wasHanded = row.handed_at !== null
  const handedBy = new Set(rows.map((one) => one.passing_id))
  const doors = [...rows, ...tidings, ...passings].map((one) => one.door_id)
  await writeLook(db, [...new Set(doors)], 'viewed', requestId, at)
  const followed: Followed = {
    reference: row.reference,
    askedAt: row.asked_at,
    words: (rows[0] as QuestionRow).words,
    state,
    holders: readers.map((one) => named(one.account_id, one.organisation_id ?? '')),
    reactBefore: row.react_before,
    answerBefore: row.answer_before,
    told: tidings.map((one) => ({
      state: one.state,
      words: one.words,
      by: directory.account(one.account_id),
      at: one.at,
    })),
    added: additions.flatMap(({ words, at: addedAt }) => (words === null ? [] : [{ words, at: addedAt }])),
    passings: passings.map((one) => passed(one, answers, { named, state, handedBy })),
    may: mayStill(state, wasHanded),
  }
  return { row, followed, additions }
}

function happenedTo(
  rows: readonly QuestionRow[],
  tidings: readonly { at: string; state: QuestionState }[],
  passings: readonly PassingRow[],
  additions: readonly AdditionRow[],
): { at: string; state: QuestionState }[] {
  const pointed = passings
    .filter((one) => one.basis === 'points')
    .map(({ at }) => ({ at, state: 'passed-on' as const }))
  const handed = rows.flatMap(({ handed_at: at }) => (at === null ? [] : [{ at, state: 'passed-on' as const }]))
  const back = additions.filter((one) => one.words === null).map(({ at }) => ({ at, state: 'withdrawn' as const }))
  return [...tidings, ...pointed, ...handed, ...back]
}

interface Seen {
  named(account: string, organisation: string): string
  state: QuestionState
  /** The passings by which it really went. */
  handedBy: ReadonlySet<string | null>
}

/** Veilig Thuis is never named to the asker beyond what the professional wrote. */
function passed(one: PassingRow, answers: readonly AnswerRow[], { named, state, handedBy }: Seen): FollowedPassing {
  const answer = answers.find((said) => said.passing_id === one.id)?.is_yes ?? null
  const isNamed = one.organisation_id !== null && one.destination !== 'VEILIG_THUIS'
  return {
    id: one.id,
    organisation: isNamed ? named('', one.organisation_id ?? '') : null,
    words: one.words,
    by: named(one.account_id, one.source_id),
    at: one.at,
    isAsked: one.basis === 'asks' && answer === null && !isOver(state),
    answer,
    isHanded: handedBy.has(one.id),
  }
}
