import type { FastifyRequest } from 'fastify'
import type { Server } from '../../../platform/http/server.ts'
import type { Visit } from './enter.ts'
import { schemaDefinitions } from './library.ts'
import { mostPerPage } from './list.ts'
import { noSuch } from './refusal.ts'

interface Described {
  base: string
  common: { config: { who: 'anyone'; rateLimit: { max: number; timeWindow: string } } }
  within<T>(request: FastifyRequest, work: (visit: Visit) => Promise<T>): Promise<T>
}

/** What of SCIM is supported, said as it is (RFC 7643 §5–7). Only how to authenticate is told without a token. */
export function describeScim(app: Server, { base, common, within }: Described): void {
  app.get('/ServiceProviderConfig', common, async () => configuration(base))
  const schemas = schemaDefinitions.map((one) => one.describe(`${base}/Schemas`) as { id: string })
  listing(app, '/Schemas', schemas)
  listing(
    app,
    '/ResourceTypes',
    ['User', 'Group'].map((name) => resourceType(name, base)),
  )

  function listing(server: Server, path: string, all: readonly { id: string }[]): void {
    const list = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: all.length,
      startIndex: 1,
      itemsPerPage: all.length,
      Resources: all,
    }
    server.get(path, common, (request) => within(request, async () => list))
    server.get<{ Params: { id: string } }>(`${path}/:id`, common, (request) =>
      within(request, async () => all.find(({ id }) => id === request.params.id) ?? noSuch()),
    )
  }
}

const configuration = (base: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostPerPage },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A token that the administrator of the organisation makes; it ends within a year.',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
})

const resourceType = (name: string, base: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: name,
  name,
  endpoint: `/${name}s`,
  description: name === 'User' ? 'Who works for the organisation' : 'Who has one role at one organisation',
  schema: `urn:ietf:params:scim:schemas:core:2.0:${name}`,
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
})
