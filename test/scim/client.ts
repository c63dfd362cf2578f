// A SCIM client written from the text of RFC 7643 and RFC 7644 alone. It imports nothing of the product and is as strict as the standard:
// an answer of another form throws, whatever the test that uses it expects.

export interface Resource {
  schemas: string[]
  id: string
  externalId?: string
  meta: { resourceType: string; location: string; version?: string; created?: string; lastModified?: string }
  [attribute: string]: unknown
}

export interface Operation {
  op: string
  path?: string
  value?: unknown
}

/** What a server says when it refuses (RFC 7644 §3.12). */
export class Refused extends Error {
  readonly status: number
  readonly scimType: string | undefined
  constructor(status: number, scimType: string | undefined, detail: string) {
    super(detail)
    this.status = status
    this.scimType = scimType
  }
}

export interface Query {
  filter?: string
  attributes?: string
  excludedAttributes?: string
  startIndex?: number
  count?: number
}

const core = 'urn:ietf:params:scim:schemas:core:2.0:'
const api = 'urn:ietf:params:scim:api:messages:2.0:'
const keywords =
  /^(invalidFilter|tooMany|uniqueness|mutability|invalidSyntax|invalidPath|noTarget|invalidValue|invalidVers|sensitive)$/

type Kind = 'User' | 'Group'

export type ScimClient = ReturnType<typeof scimClient>

/** A client for the service at this address, which shows this token. */
export function scimClient(base: string, token?: string) {
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: {
        accept: 'application/scim+json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (answer.status === 304 || answer.status === 204) {
      must(text === '', `${answer.status} comes without a body`)
      return { answer, body: undefined }
    }
    must(
      answer.headers.get('content-type')?.startsWith('application/scim+json'),
      '§3.1: the kind is application/scim+json',
    )
    const read = JSON.parse(text) as Record<string, unknown>
    if (!answer.ok) throw refusalIn(answer, read)
    return { answer, body: read }
  }

  async function one(kind: Kind, method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    const { answer, body: read } = await send(method, path, body, headers)
    return resourceIn(kind, answer, read)
  }

  const of = (kind: Kind) => ({
    /** §3.3 */
    create: async (attributes: object) => {
      const body = { schemas: [`${core}${kind}`], ...attributes }
      const { answer, body: read } = await send('POST', `/${kind}s`, body)
      must(answer.status === 201, '§3.3: 201 Created')
      return resourceIn(kind, answer, read)
    },
    /** §3.4.1 */
    retrieve: (id: string, query: Query = {}) => one(kind, 'GET', `/${kind}s/${id}${search(query)}`),
    /** §3.14: undefined where it was not modified since this version. */
    retrieveIfModified: async (id: string, version: string) => {
      const { answer, body } = await send('GET', `/${kind}s/${id}`, undefined, { 'if-none-match': version })
      return answer.status === 304 ? undefined : resourceIn(kind, answer, body)
    },
    /** §3.4.2 */
    query: async (query: Query = {}) => pageIn(kind, (await send('GET', `/${kind}s${search(query)}`)).body),
    /** §3.4.2.4: every page, one after another. */
    all: async (query: Query = {}) => {
      const found: Resource[] = []
      for (;;) {
        const page = await of(kind).query({ ...query, startIndex: found.length + 1 })
        found.push(...page.Resources)
        if (page.Resources.length === 0 || found.length >= page.totalResults) return found
      }
    },
    /** §3.5.1 */
    replace: (id: string, attributes: object, version?: string) =>
      one(kind, 'PUT', `/${kind}s/${id}`, { schemas: [`${core}${kind}`], ...attributes }, ifMatch(version)),
    /** §3.5.2: 200 with the resource, or 204 without. */
    modify: async (id: string, Operations: Operation[], version?: string) => {
      const body = { schemas: [`${api}PatchOp`], Operations }
      const { answer, body: read } = await send('PATCH', `/${kind}s/${id}`, body, ifMatch(version))
      return answer.status === 204 ? undefined : resourceIn(kind, answer, read)
    },
    /** §3.6 */
    remove: async (id: string) => {
      const { answer } = await send('DELETE', `/${kind}s/${id}`)
      must(answer.status === 204, '§3.6: 204 No Content')
    },
  })

  return {
    send,
    users: of('User'),
    groups: of('Group'),
    /** §4 */
    configuration: async () => {
      const { body } = await send('GET', '/ServiceProviderConfig')
      must((body?.schemas as string[])?.includes(`${core}ServiceProviderConfig`), '§4: the schema of the configuration')
      const { authenticationSchemes, ...said } = body as Record<string, { supported?: boolean }> & {
        authenticationSchemes: { type: string; name: string; description: string }[]
      }
      for (const name of ['patch', 'bulk', 'filter', 'changePassword', 'sort', 'etag'])
        must(typeof said[name]?.supported === 'boolean', `RFC 7643 §5: ${name}.supported`)
      for (const { type, name, description } of authenticationSchemes)
        must(type && name && description, 'RFC 7643 §5: type, name and description of a way to authenticate')
      return said
    },
    /** §4 */
    list: async (path: '/Schemas' | '/ResourceTypes') => {
      const { body } = await send('GET', path)
      must((body?.schemas as string[])?.includes(`${api}ListResponse`), '§4: a list')
      return (body as { Resources: Record<string, unknown>[] }).Resources
    },
  }
}

const ifMatch = (version?: string): Record<string, string> => (version ? { 'if-match': version } : {})

function search(query: Query): string {
  const given = Object.entries(query).map(([name, value]) => [name, String(value)])
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

function refusalIn(answer: Response, body: Record<string, unknown>): Refused {
  const { schemas, status, scimType, detail } = body as {
    schemas?: string[]
    status?: string
    scimType?: string
    detail?: string
  }
  must(schemas?.length === 1 && schemas[0] === `${api}Error`, '§3.12: the schema of an error')
  must(status === String(answer.status), '§3.12: the status as text')
  must(scimType === undefined || keywords.test(scimType), '§3.12: a keyword of the table')
  must(answer.status !== 401 || answer.headers.get('www-authenticate'), 'RFC 7235 §3.1: WWW-Authenticate with 401')
  return new Refused(answer.status, scimType, detail ?? '')
}

function resourceIn(kind: Kind, answer: Response, body: unknown): Resource {
  const resource = checked(kind, body)
  must(
    answer.headers.get('location') === resource.meta.location,
    'RFC 7643 §3.1: the location of meta is that of the header',
  )
  must(
    answer.headers.get('etag') === (resource.meta.version ?? null),
    '§3.14: the version of meta is that of the header',
  )
  return resource
}

function checked(kind: Kind, body: unknown): Resource {
  const resource = body as Resource
  must(resource.schemas?.includes(`${core}${kind}`), 'RFC 7643 §3: the schema of the resource')
  must(typeof resource.id === 'string' && resource.id !== '', 'RFC 7643 §3.1: an id')
  must(resource.meta?.resourceType === kind, 'RFC 7643 §3.1: the kind in meta')
  must(resource.meta.location.endsWith(`/${kind}s/${resource.id}`), 'RFC 7643 §3.1: the location in meta')
  must(!('password' in resource), 'RFC 7643 §4.1: a password is never returned')
  return resource
}

function pageIn(kind: Kind, body: unknown) {
  const page = body as {
    schemas: string[]
    totalResults: number
    startIndex: number
    itemsPerPage: number
    Resources: Resource[]
  }
  must(page.schemas?.includes(`${api}ListResponse`), '§3.4.2: the schema of a list')
  must(Number.isInteger(page.totalResults), '§3.4.2: totalResults')
  must(page.itemsPerPage === (page.Resources ?? []).length, '§3.4.2.4: itemsPerPage')
  for (const one of page.Resources) checked(kind, one)
  return page
}

function must(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(`against the standard: ${what}`)
}
