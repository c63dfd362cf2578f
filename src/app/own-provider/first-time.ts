import Type from 'typebox'
import { encode } from 'uqr'
import { stepPath } from '../../capabilities/own-provider/desk.ts'
import { beginPassword, confirmTotp, enrolPassword } from '../../capabilities/own-provider/enrol.ts'
import { grouped, totpAddress } from '../../capabilities/own-provider/factors/totp.ts'
import { keepState, type Step } from '../../capabilities/own-provider/step.ts'
import { appPage, passwordPage, recoveryPage } from '../../capabilities/own-provider/web/pages.ts'
import type { Server } from '../../platform/http/server.ts'
import { type Html, raw } from '../../platform/pure/html.ts'
import { formOf, StepParams, stepConfig } from './sign-in.ts'
import { type OwnPages, type Visit, visiting } from './steps.ts'

const path = `${stepPath}/:uid`
const params = { config: stepConfig, schema: { params: StepParams } }
type Making = NonNullable<Step['state']['making']>

/** The pages on which somebody who was invited makes a password: the password, the app with codes, and the codes for on paper. */
export function firstTimePages(server: Server, pages: OwnPages): void {
  const { desk } = pages
  const Chosen = Type.Object(
    { login: Type.String({ maxLength: 200 }), password: Type.String({ maxLength: 400 }) },
    { additionalProperties: false },
  )
  server.get(
    `${path}/wachtwoord`,
    params,
    visiting(pages, (visit) => whenInvited(visit, () => visit.send(passwordPage(visit.at, { login: '', faults: {} })))),
  )
  server.post(`${path}/wachtwoord`, { config: stepConfig, schema: formOf(Chosen) }, async (request, reply) =>
    visiting(pages, (visit) =>
      whenInvited(visit, async (invited) => {
        const begun = await beginPassword(desk, invited, request.body)
        if ('faults' in begun) return visit.send(passwordPage(visit.at, { login: request.body.login, ...begun }))
        await keepState(desk, visit.step.uid, { making: begun.making })
        return visit.goOn('/app')
      }),
    )(request, reply),
  )
  appRoutes(server, pages)
  recoveryRoutes(server, pages)
}

function appRoutes(server: Server, pages: OwnPages): void {
  const { desk } = pages
  const show = (visit: Visit, making: Making, isWrong: boolean) =>
    visit.send(
      appPage(visit.at, {
        picture: squareCode(totpAddress(making.totp, making.loginName)),
        key: grouped(making.totp),
        isWrong,
      }),
    )
  server.get(
    `${path}/app`,
    params,
    visiting(pages, (visit) => whenMaking(visit, (making) => show(visit, making, false))),
  )
  const Code = Type.Object({ code: Type.String({ maxLength: 40 }) }, { additionalProperties: false })
  server.post(`${path}/app`, { config: stepConfig, schema: formOf(Code) }, async (request, reply) =>
    visiting(pages, (visit) =>
      whenMaking(visit, async (making) => {
        const confirmed = confirmTotp(desk, making, request.body.code)
        if (!confirmed) return show(visit, making, true)
        await keepState(desk, visit.step.uid, { making: confirmed })
        return visit.goOn('/herstelcodes')
      }),
    )(request, reply),
  )
}

function recoveryRoutes(server: Server, pages: OwnPages): void {
  const { desk } = pages
  const show = ({ at, send }: Visit, { codes = [] }: Making, isMissing: boolean) =>
    send(recoveryPage({ ...at, path: `${at.path}/herstelcodes` }, codes, isMissing))
  server.get(
    `${path}/herstelcodes`,
    params,
    visiting(pages, (visit) =>
      whenMaking(visit, (making) => (making.codes ? show(visit, making, false) : visit.goOn('/app'))),
    ),
  )
  const Kept = Type.Object({ kept: Type.Optional(Type.String({ maxLength: 10 })) }, { additionalProperties: false })
  server.post(`${path}/herstelcodes`, { config: stepConfig, schema: formOf(Kept) }, async (request, reply) =>
    visiting(pages, (visit) =>
      whenMaking(visit, async (making, invited) => {
        if (!making.codes) return visit.goOn('/app')
        if (request.body.kept !== 'yes') return show(visit, making, true)
        const enrolled = await enrolPassword(desk, invited, making)
        if (enrolled.verdict === 'enrolled') return visit.letIn(enrolled.accountId, 'password')
        if (enrolled.verdict === 'over') return visit.refuse('used')
        return visit.send(passwordPage(visit.at, { login: making.loginName, faults: { login: 'taken' } }))
      }),
    )(request, reply),
  )
}

type Invited = NonNullable<Step['invited']>

/** Only with a ticket that nothing was made with yet. */
function whenInvited<T>(visit: Visit, work: (invited: Invited) => T) {
  const { invited } = visit.step
  return invited && !invited.hasEnrolled ? work(invited) : visit.goOn('')
}

const whenMaking = <T>(visit: Visit, work: (making: Making, invited: Invited) => T) =>
  whenInvited(visit, (invited) => {
    const { making } = visit.step.state
    return making ? work(making, invited) : visit.goOn('/wachtwoord')
  })

/** A square code as one path of squares: nothing in it was typed by anyone. */
function squareCode(text: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return raw(
    `<svg viewBox="0 0 ${size} ${size}" width="240" height="240" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${squares.join('')}"/></svg>`,
  )
}
