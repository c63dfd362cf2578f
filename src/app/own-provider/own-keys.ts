import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Identity } from '../../capabilities/accounts/session.ts'
import { browserName } from '../../capabilities/accounts/sign-in/browser-name.ts'
import {
  addOwnPasskey,
  askForAnother,
  changeOwnPassword,
  mayChangeKeys,
  ownKeys,
  removeOwnPasskey,
  renewRecoveryCodes,
} from '../../capabilities/own-provider/keys/own-keys.ts'
import {
  type KeysModel,
  keysPage,
  keysPath,
  newCodesPage,
  noKeysPage,
} from '../../capabilities/own-provider/web/keys-page.ts'
import { OWN_TEXT } from '../../capabilities/own-provider/web/pages.ts'
import { Id } from '../../platform/contract.ts'
import type { Server } from '../../platform/http/server.ts'
import type { PublicPage } from '../../platform/pure/public-page.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import { chosenLanguage, sendPage } from '../public-pages.ts'
import { type OwnPages, passkeyScript } from './steps.ts'

const config = { who: 'anyone', rateLimit: { max: 30, timeWindow: '1 minute' } } as const
const formOf = <B extends Type.TObject>(body: B) => ({ body, hide: true }) as { body: B }
const anew = `/inloggen/opnieuw?terug=${keysPath}`

/** What somebody signs in with at the built-in provider: to see, and to change just after showing who they are. */
export function ownKeyPages(server: Server, pages: OwnPages): void {
  const { desk } = pages
  const send = (reply: FastifyReply, page: PublicPage) =>
    sendPage(reply.status(page.hasErrors ? 400 : 200), page, {
      path: keysPath,
      isTrial: pages.isTrial,
      script: passkeyScript(),
    })

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    who: Identity,
    more: Partial<KeysModel> & { failed?: boolean },
  ) {
    const keys = await ownKeys(desk, who.actor.accountId)
    const mayChange = mayChangeKeys(desk, who) === 'yes'
    const { failed = false, ...rest } = more
    const question = mayChange
      ? { question: { options: await askForAnother(desk, who, keys.passkeys), fault: failed } }
      : {}
    return send(reply, keysPage(chosenLanguage(request, reply), { ...keys, ...question, ...rest }))
  }

  server.get(keysPath, { config }, async (request, reply) => {
    const who = request.identity
    if (!who) return reply.redirect('/inloggen')
    if (mayChangeKeys(desk, who) === 'elsewhere')
      return send(reply, noKeysPage(chosenLanguage(request, reply), who.providerId === null))
    const { gedaan } = request.query as { gedaan?: unknown }
    const done = doneWords[String(gedaan)]
    return show(request, reply, who, done ? { done } : {})
  })

  /** A change, by who showed a moment ago who they are; others go and do so first. */
  const changing =
    (work: (request: FastifyRequest, reply: FastifyReply, who: Identity) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const who = request.identity ?? refuse(refusals.signInFirst)
      const may = mayChangeKeys(desk, who)
      if (may === 'elsewhere') return refuse(refusals.notYours)
      return may === 'anew' ? reply.redirect(anew, 303) : work(request, reply, who)
    }

  const Answer = Type.Object({ response: Type.String({ maxLength: 20_000 }) }, { additionalProperties: false })
  server.post(`${keysPath}/toevoegen`, { config, schema: formOf(Answer) }, async (request, reply) =>
    changing(async (_, __, who) => {
      const name = browserName(request.headers['user-agent']) || OWN_TEXT[chosenLanguage(request, reply)].key.name
      const isAdded = await addOwnPasskey(desk, who, { typed: request.body.response, name })
      return isAdded ? reply.redirect(`${keysPath}?gedaan=erbij`, 303) : show(request, reply, who, { failed: true })
    })(request, reply),
  )
  server.post(
    `${keysPath}/verwijderen`,
    { config, schema: formOf(Type.Object({ id: Id }, { additionalProperties: false })) },
    async (request, reply) =>
      changing(async (_, __, who) => {
        const came = await removeOwnPasskey(desk, who, request.body.id)
        if (came === 'unknown') return refuse(refusals.notFound)
        return came === 'last'
          ? show(request, reply, who, { isLast: true })
          : reply.redirect(`${keysPath}?gedaan=weg`, 303)
      })(request, reply),
  )
  const Word = Type.Object(
    { password: Type.String({ maxLength: 400 }), username: Type.Optional(Type.String({ maxLength: 200 })) },
    { additionalProperties: false },
  )
  server.post(`${keysPath}/wachtwoord`, { config, schema: formOf(Word) }, async (request, reply) =>
    changing(async (_, __, who) => {
      const { password } = await ownKeys(desk, who.actor.accountId)
      if (!password) return refuse(refusals.notFound)
      const fault = await changeOwnPassword(desk, who, { login: password.login, typed: request.body.password })
      return fault ? show(request, reply, who, { fault }) : reply.redirect(`${keysPath}?gedaan=gewijzigd`, 303)
    })(request, reply),
  )
  server.post(
    `${keysPath}/herstelcodes`,
    { config },
    changing(async (request, reply, who) => {
      const { password } = await ownKeys(desk, who.actor.accountId)
      if (!password) return refuse(refusals.notFound)
      return send(reply, newCodesPage(chosenLanguage(request, reply), await renewRecoveryCodes(desk, who)))
    }),
  )
}

const doneWords: Readonly<Record<string, KeysModel['done']>> = { erbij: 'added', weg: 'removed', gewijzigd: 'changed' }
