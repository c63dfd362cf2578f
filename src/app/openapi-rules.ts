import { Problem } from '../platform/contract.ts'
import { apiVersion } from '../platform/http/headers.ts'

interface Response {
  description?: string
  headers?: object
  content?: Record<string, object>
}
interface Document {
  paths?: unknown
  components?: unknown
}

const says: Readonly<Record<string, string>> = {
  200: 'Gelukt',
  201: 'Gemaakt',
  204: 'Gelukt; er is niets te melden',
  400: 'Er klopt iets niet aan wat is gestuurd',
  401: 'Log eerst in',
  403: 'Dit hoort niet bij wat je mag doen',
  404: 'Dit bestaat niet, of je mag het niet zien',
  409: 'Dit kan nu niet',
  412: 'Iemand anders veranderde dit ondertussen',
  413: 'Dit is te veel in één keer',
  415: 'Dit soort bericht wordt hier niet gelezen',
  429: 'Te vaak achter elkaar',
  500: 'Er ging iets mis bij ons',
}
const version = {
  'API-Version': { description: 'Volledige versie van deze API', schema: { type: 'string', examples: [apiVersion] } },
}
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

/** Says in the document what holds for every route: the version header, and refusals as problem documents (API rules, RFC 9457). */
export function byTheApiRules<D extends Document>(document: D): D {
  const paths = (document.paths ?? {}) as Record<string, Record<string, { responses?: Record<string, Response> }>>
  for (const operation of Object.values(paths).flatMap((one) => Object.values(one)))
    for (const [status, response] of Object.entries(operation.responses ?? {})) complete(status, response)
  const { $id: _id, ...schema } = Problem as typeof Problem & { $id?: string }
  const components = (document.components ?? {}) as { schemas?: object }
  return { ...document, components: { ...components, schemas: { ...components.schemas, Problem: schema } } }
}

function complete(status: string, response: Response): void {
  response.description = says[status] ?? response.description ?? ''
  response.headers = { ...response.headers, ...version }
  if (Number(status) >= 400) response.content = problem
}
