// `decide`: questions about the policy as JSON, answers as JSON; no database, no server (decide-format.md).
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { decide } from '../capabilities/consent/decide/decide.ts'
import { explain } from '../capabilities/consent/decide/explain.ts'
import { readRequest } from '../capabilities/consent/decide/input.ts'
import { NotUnderstood } from '../capabilities/consent/decide/reader.ts'
import type { DecideRequest, Decision } from '../capabilities/consent/decide/request.ts'
import type { Explanation } from '../capabilities/consent/decide/sentences.ts'

/** The questions cannot be answered; the message is the one sentence that says why. */
class CannotAnswer extends Error {}

/** Exit code 0 when every question was understood; otherwise 2, no answers, and one sentence. */
export async function decideCommand(args: string[]): Promise<number> {
  try {
    const answers = answersTo(await questionsIn(args))
    process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof CannotAnswer)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

/** An array gives an array in the same order. Nothing is answered before everything is understood. */
function answersTo(asked: unknown): unknown {
  if (!Array.isArray(asked)) return answerTo(understood(asked, 'The request'))
  return asked.map((one, index) => understood(one, `Request ${index}`)).map(answerTo)
}

function answerTo(request: DecideRequest): Decision & { explain: Explanation } {
  const decision = decide(request)
  return { ...decision, explain: explain(decision, request) }
}

function understood(asked: unknown, which: string): DecideRequest {
  try {
    return readRequest(asked)
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    throw new CannotAnswer(`${which}: ${error.message}.`)
  }
}

async function questionsIn(args: string[]): Promise<unknown> {
  const text = (await textIn(fileOf(args))).replace(/^\uFEFF/, '').trim()
  if (text === '') throw new CannotAnswer('There is no request: the input is empty.')
  try {
    return JSON.parse(text)
  } catch {
    throw new CannotAnswer('The requests are not JSON.')
  }
}

function fileOf(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { file: { type: 'string' } } }).values.file
  } catch {
    throw new CannotAnswer('Give the requests on standard input, or say --file requests.json.')
  }
}

async function textIn(file: string | undefined): Promise<string> {
  if (file === undefined) return textOfInput()
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new CannotAnswer(`The file ${file} cannot be read.`)
  }
}

async function textOfInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
