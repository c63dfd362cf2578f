import swagger from '@fastify/swagger'
import { apiVersion } from '../platform/http/headers.ts'
import type { Server } from '../platform/http/server.ts'
import { byTheApiRules } from './openapi-rules.ts'

const description = `De API van Rondom: één plan, thuis en op school. Namen van bronnen zijn Engels; de woordenlijst GLOSSARY.md legt ze uit.
Alleen wat voor de ingelogde persoon open is, bestaat: de rest antwoordt 404, precies als wat niet bestaat.`

/** Makes the OpenAPI document from the routes, and publishes it at /v1/openapi.json. */
export async function describeApi(server: Server): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Rondom',
        description,
        version: apiVersion,
        license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
        contact: { name: 'Rondom', url: 'https://rondom.example', email: 'api@rondom.example' },
      },
      servers: [{ url: '/v1', description: 'Deze server' }],
      tags: tags.map(([name, text]) => ({ name, description: text })),
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'rondom-session' } } },
    },
    hideUntagged: true,
    // A schema is known by its own name, not by where it came in the list.
    refResolver: { buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `Schema${index}`) },
    transform: ({ schema, url, route }) => {
      const isOpen = route.config?.who === 'anyone'
      return { schema: { ...schema, security: isOpen ? [] : [{ session: [] }] }, url: url.replace(/^\/v1/, '') }
    },
    transformObject: (document) =>
      'openapiObject' in document ? byTheApiRules(document.openapiObject) : document.swaggerObject,
  })
  server.get('/v1/openapi.json', { config: { who: 'anyone' } }, async (_request, reply) => {
    reply.header('access-control-allow-origin', '*')
    return reply.type('application/json').send(JSON.stringify(server.swagger()))
  })
}

const tags = [
  ['accounts', 'Inloggen en wie je bent'],
  ['own-provider', 'De ingebouwde aanbieder: een nieuwe manier om in te loggen voor wie haar kwijt is'],
  ['playing-field', 'Organisaties, scholen en vaste contactpersonen'],
  ['questions', 'Vragen van ouders, jongeren en scholen'],
  ['dossiers', 'Het dossier van één gezin'],
  ['plan', 'Het plan: doelen, acties, wat het gezin wil'],
  ['consent', 'Toestemming, wie ziet wat, wie heeft gekeken'],
  ['disclosures', 'Iets eenmalig delen: precies wat is verstuurd, aan wie, en wat het gezin weet'],
  ['meldcode', 'Een melding bij zorgen om veiligheid: de vijf stappen'],
  ['presence', 'Wie er wanneer op welke school is, de schoolpagina, en de uren van het team'],
  ['overlap', 'Kijken of er al iemand helpt, alleen voor gezinnen die ja zeiden'],
] as const
