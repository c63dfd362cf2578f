import { sql } from 'kysely'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import { enterAsProfessional, noteRefusal, uuids, writeLook } from '../../access/queries.ts'
import { directoryOf } from '../../accounts/directory.ts'
import { type Field, runsOn } from '../../playing-field/contacts/field.ts'
import { isHere } from '../../playing-field/contacts/presence.ts'
import { readField } from '../../playing-field/contacts/queries.ts'
import { keepTeam } from '../../playing-field/contacts/team-keeping.ts'
import type { Keeping } from '../../playing-field/keeper.ts'
import { clockOf } from '../life/rules.ts'
import { questionsInSight } from '../queries.ts'
import { questionRefusals } from '../refusals.ts'
import type { HandOver, TeamQuestion, TeamQuestions } from './contract.ts'

interface Row {
  file_id: string
  school_id: string | null
  asker: TeamQuestion['asker']
  asked_at: string
  react_before: string
  answer_before: string
  is_picked_up: boolean
  has_heard: boolean
  holders: string[]
  hands: number
}

/** questions-11: the open questions of one's own team, without content: a self-steering team sees what lies where and divides it. */
export function listTeamQuestions(call: Call): Promise<TeamQuestions> {
  return keepTeam(call, async (keeping) => {
    const { sql: db, today, accountId } = keeping
    const field = await readField(db, { from: today, until: today })
    const people = colleaguesOf(field, keeping)
    const accounts = [...people.map((one) => one.accountId), ...(await whoLeft(keeping))]
    const { rows } = await sql<Row>`
      select * from questions.of_team(${uuids(accounts)}, ${today}::date) order by react_before, asked_at`.execute(db)
    const directory = await directoryOf(
      db,
      rows.flatMap((row) => row.holders),
    )
    const here = people.filter((one) => isHere(one, today, field))
    const holderOf = (id: string) => ({
      accountId: id,
      name: directory.account(id),
      isHere: here.some((one) => one.accountId === id),
      isYou: id === accountId,
    })
    return {
      questions: rows.map((row) => ({
        id: row.file_id,
        school: row.school_id ? { id: row.school_id, name: directory.organisation(row.school_id).name } : null,
        asker: row.asker,
        askedAt: row.asked_at,
        clock: clockOf({
          state: row.is_picked_up ? 'picked-up' : 'new',
          hasHeard: row.has_heard,
          reactBefore: row.react_before,
          answerBefore: row.answer_before,
        }),
        isPickedUp: row.is_picked_up,
        holders: row.holders.map(holderOf),
        hands: row.hands,
      })),
      colleagues: here.filter((one) => one.accountId !== accountId).map(({ accountId, name }) => ({ accountId, name })),
    }
  })
}

/** Who worked in the team once: what they still have is for the others to divide. */
async function whoLeft({ sql: db, organisationId, role, today }: Keeping): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    select distinct account_id from accounts.assignments
    where organisation_id = ${organisationId} and role = ${role} and until_on < ${today}::date`.execute(db)
  return rows.map((row) => row.account_id)
}

const colleaguesOf = (field: Field, { today, organisationId, role }: Keeping) =>
  field.postsAt(organisationId).filter((one) => one.role === role && runsOn(one, today))

/**
 * questions-11: somebody of the team takes a question of the team: they get the regie, whoever had it has it no more, and a look is
 * left. A question of another team, or one that is closed, is not there.
 */
export async function takeQuestion(call: Call, id: string): Promise<void> {
  const found = await keepTeam(call, async ({ sql: db, today, at }) => {
    const { ports, actor, requestId } = call
    const { rows } = await sql<{ taken: boolean }>`
      select questions.take_question(${id}::uuid, ${ports.newId()}::uuid, ${ports.newId()}::uuid, ${today}::date,
        ${at.toISOString()}::timestamptz) as taken`.execute(db)
    if (actor.kind !== 'professional') return refuse(refusals.notYours)
    const entered = await enterAsProfessional(db, actor, id, { today, at }, 'file')
    if (!rows[0]?.taken) return entered?.kind === 'question' ? 'mine' : 'none'
    const doors = (await questionsInSight(db)).filter((one) => one.file_id === id).map((one) => one.door_id)
    await writeLook(db, doors, 'changed', requestId, at)
    return 'taken'
  })
  if (found === 'mine') refuse(questionRefusals.alreadyHandled)
  if (found === 'taken') return
  await keepTeam(call, ({ sql: db, today, at }) => noteRefusal(db, call, id, { today, at }))
  refuse(refusals.notFound)
}

/** questions-11: who has the regie over a question gives it to a colleague who is here today. */
export function handOverQuestion(call: Call, id: string, { accountId }: HandOver): Promise<void> {
  return inFile(
    call,
    id,
    async (tx) => {
      const row = (await questionsInSight(tx.sql)).find((one) => one.file_id === id) ?? refuse(refusals.notFound)
      await tx.look('changed', [row.door_id])
      if (!tx.hasRegie) refuse(refusals.notYours)
      const { ports } = tx.call
      const { rows } = await sql<{ given: boolean }>`
        select questions.hand_over_question(${accountId}::uuid, ${ports.newId()}::uuid, ${ports.newId()}::uuid,
          ${tx.at.toISOString()}::timestamptz) as given`.execute(tx.sql)
      if (!rows[0]?.given) refuse(questionRefusals.noColleagueHere)
    },
    'question',
  )
}
