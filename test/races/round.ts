// One round: Aylin takes something back, Noah lets a colleague of the school join, and the school keeps reading.
import type { Answer, Person } from '../cast.ts'
import type { RaceStage } from './stage.ts'

export interface Read {
  round: number
  reader: 'Sanne' | 'Fatma'
  path: string
  status: number
  shows: boolean
  /** It was sent after the answer to the withdrawal had come. */
  isReceivedAfter: boolean
}

export interface Round {
  withdrawal: { status: number }
  joining: { status: number }
  order: 'joining first' | 'withdrawal first'
  reads: Read[]
}

/** What is taken back: all goals, one goal, or everything that was asked. */
const ways = ['goals', 'one goal', 'everything'] as const
const paths = ['/plan', '', '/timeline', 'list'] as const

export async function playRound(stage: RaceStage, n: number): Promise<Round> {
  const way = ways[n % ways.length] ?? 'goals'
  const reads: Read[] = []
  const answered: string[] = []
  let isWithdrawn = false
  const read = async (reader: Read['reader'], turn: number) => {
    const path = paths[(n + turn) % paths.length] ?? ''
    const isReceivedAfter = isWithdrawn
    const person = reader === 'Sanne' ? stage.sanne(n) : stage.fatma(n)
    const answer = await person.get(path === 'list' ? '/dossiers' : `/dossiers/${stage.fileOf(n)}${path}`)
    reads.push({
      round: n,
      reader,
      path,
      status: answer.status,
      shows: shows(stage, n, way, path, answer),
      isReceivedAfter,
    })
  }
  const withdrawing = async () => {
    await pause(n % 7)
    const answer = await withdraw(stage, n, way, stage.mother(n))
    isWithdrawn = true
    answered.push('withdrawal')
    return answer
  }
  const joining = async () => {
    await pause(Math.floor(n / 7) % 7)
    const answer = await stage.noah(n).post(`/dossiers/${stage.fileOf(n)}/consent-requests`, stage.invitation(n))
    answered.push('joining')
    return answer
  }
  const reading = async () => {
    await Promise.all([read('Sanne', 0), read('Sanne', 1)])
    for (let turn = 2; !isWithdrawn; turn += 1) await read('Sanne', turn)
    await Promise.all([read('Sanne', 0), read('Fatma', 0)])
  }
  const [withdrawal, joined] = await Promise.all([withdrawing(), joining(), reading()])
  await Promise.all([read('Sanne', 3), read('Fatma', 2)])
  return {
    withdrawal: { status: withdrawal.status },
    joining: { status: joined.status },
    order: answered[0] === 'joining' ? 'joining first' : 'withdrawal first',
    reads,
  }
}

function withdraw(stage: RaceStage, n: number, way: (typeof ways)[number], mother: Person): Promise<Answer<unknown>> {
  const file = `/dossiers/${stage.fileOf(n)}`
  if (way === 'everything')
    return mother.post(`${file}/consent-requests/${stage.requestOf(n)}/_answer`, { answer: 'REFUSED' })
  const goalId = way === 'one goal' ? stage.goalOf(n) : null
  return mother.post(`${file}/sharing/_switch`, {
    ...{ ...stage.withdrawal, category: 'PLAN_GOAL_ACTION', goalId, isOn: false },
  })
}

/** After everything was taken back the file itself is gone, from the list too; otherwise what was closed stands nowhere. */
function shows(
  stage: RaceStage,
  n: number,
  way: (typeof ways)[number],
  path: string,
  { status, body }: Answer<unknown>,
) {
  const text = JSON.stringify(body)
  if (way === 'everything') return path === 'list' ? text.includes(stage.fileOf(n)) : status !== 404
  if (path === 'list') return false
  const closed = way === 'goals' ? stage.closedTexts : stage.closedTexts.slice(0, 1)
  return closed.some((one) => text.includes(one))
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
