import Type from 'typebox'
import { asApp } from '../../capabilities/accounts/session.ts'
import { browserName } from '../../capabilities/accounts/sign-in/browser-name.ts'
import { stepPath } from '../../capabilities/own-provider/desk.ts'
import { enrolPasskey } from '../../capabilities/own-provider/enrol.ts'
import { accountOfPasskey, askForNewPasskey, askForPasskey } from '../../capabilities/own-provider/factors/passkeys.ts'
import { passwordOf } from '../../capabilities/own-provider/factors/queries.ts'
import { type Tried, tryCode, tryPassword } from '../../capabilities/own-provider/sign-in.ts'
import { keepState } from '../../capabilities/own-provider/step.ts'
import {
  codePage,
  firstTimePage,
  OWN_TEXT,
  ownSignInPage,
  type SignInForm,
} from '../../capabilities/own-provider/web/pages.ts'
import type { Server } from '../../platform/http/server.ts'
import { fromOf, type OwnPages, type Visit, visiting } from './steps.ts'

export const StepParams = Type.Object({ uid: Type.String({ pattern: '^[\\w-]{10,60}$' }) })
export const stepConfig = { who: 'anyone', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
const short = (maxLength: number) => Type.String({ maxLength })

/** A form of these pages: not in the API document. */
export const formOf = <B extends Type.TObject>(body: B) =>
  ({ params: StepParams, body, hide: true }) as { params: typeof StepParams; body: B }

/** The pages on which somebody shows who they are: by a passkey, or by a password and then a code. */
export function ownSignInPages(server: Server, pages: OwnPages): void {
  const { desk } = pages
  const path = `${stepPath}/:uid`
  server.get(
    path,
    { config: stepConfig, schema: { params: StepParams } },
    visiting(pages, (visit) => firstPage(pages, visit)),
  )
  // Somebody of a family who signs in here already, for another dossier.
  server.get(
    `${path}/al`,
    { config: stepConfig, schema: { params: StepParams } },
    visiting(pages, (visit) => signInAgain(pages, visit, { login: '' })),
  )
  server.post(
    `${path}/sleutel`,
    { config: stepConfig, schema: formOf(Type.Object({ response: short(20_000) }, { additionalProperties: false })) },
    async (request, reply) =>
      visiting(pages, (visit) => takePasskey(pages, visit, request.body.response))(request, reply),
  )
  const Login = Type.Object({ login: short(200), password: short(400) }, { additionalProperties: false })
  server.post(`${path}/inloggen`, { config: stepConfig, schema: formOf(Login) }, async (request, reply) =>
    visiting(pages, async (visit) => {
      const tried = await tryPassword(desk, request.body, fromOf(request))
      if (tried.kind !== 'right') return signInAgain(pages, visit, { login: request.body.login, tried })
      await keepState(desk, visit.step.uid, { passed: { accountId: tried.accountId } })
      return visit.goOn('/code')
    })(request, reply),
  )
  server.get(
    `${path}/code`,
    { config: stepConfig, schema: { params: StepParams } },
    visiting(pages, ({ at, step, send, goOn }) => (step.state.passed ? send(codePage(at)) : goOn(''))),
  )
  const Code = Type.Object({ code: short(40) }, { additionalProperties: false })
  server.post(`${path}/code`, { config: stepConfig, schema: formOf(Code) }, async (request, reply) =>
    visiting(pages, (visit) => takeCode(pages, visit, request.body.code))(request, reply),
  )
}

/** Who was invited makes a key or a password first; everyone else shows the one they have. */
async function firstPage(pages: OwnPages, visit: Visit, fault = false) {
  const { at, step, send } = visit
  const { desk } = pages
  if (!step.invited || step.invited.hasEnrolled)
    return signInAgain(pages, visit, { login: '', ...(fault ? { fault } : {}) })
  const options = await askForNewPasskey(desk, { ...step.invited, known: [] })
  await keepState(desk, step.uid, { challenge: options.challenge, isNew: true })
  return send(firstTimePage(at, step.invited, { options, fault }), { withScript: true })
}

async function signInAgain(
  { desk }: OwnPages,
  { at, step, send }: Visit,
  { login, tried, fault = false }: { login: string; tried?: Tried; fault?: boolean },
) {
  const options = await askForPasskey(desk)
  await keepState(desk, step.uid, { challenge: options.challenge })
  const form: SignInForm = { options, login, fault, ...problemOf(tried) }
  return send(ownSignInPage(at, form), { withScript: true, status: statusOf(tried, fault) })
}

const problemOf = (tried: Tried | undefined) =>
  tried?.kind === 'wrong'
    ? ({ problem: 'wrong' } as const)
    : tried?.kind === 'wait'
      ? { problem: { wait: tried.seconds } }
      : {}

const statusOf = (tried: Tried | undefined, fault = false) =>
  tried?.kind === 'wait' ? 429 : tried || fault ? 400 : 200

async function takePasskey(pages: OwnPages, visit: Visit, response: string) {
  const { desk } = pages
  const { step, at, request } = visit
  const { challenge, isNew } = step.state
  const { invited } = step
  // A question is answered once.
  await keepState(desk, step.uid, {})
  if (!challenge) return firstPage(pages, visit, true)
  if (!isNew || !invited) {
    const accountId = await accountOfPasskey(desk, response, challenge)
    return accountId ? visit.letIn(accountId, 'passkey') : signInAgain(pages, visit, { login: '', fault: true })
  }
  const name = browserName(request.headers['user-agent']) || OWN_TEXT[at.language].key.name
  const enrolled = await enrolPasskey(desk, invited, response, { challenge, name })
  if (enrolled?.verdict === 'enrolled') return visit.letIn(enrolled.accountId, 'passkey')
  return enrolled?.verdict === 'over' ? visit.refuse('used') : firstPage(pages, visit, true)
}

async function takeCode({ desk }: OwnPages, { at, step, request, send, goOn, letIn }: Visit, typed: string) {
  const { passed } = step.state
  const password = passed && (await asApp(desk.ports.database, (db) => passwordOf(db, passed.accountId)))
  if (!passed || !password) return goOn('')
  const tried = await tryCode(desk, { ...passed, sealedTotp: password.sealedTotp }, typed, fromOf(request))
  if (tried.kind === 'right') return letIn(tried.accountId, 'password')
  return send(codePage(at, tried.kind === 'wait' ? { wait: tried.seconds } : 'wrong'), { status: statusOf(tried) })
}
