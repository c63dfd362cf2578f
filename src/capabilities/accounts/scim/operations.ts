import { refuseScim } from './refusal.ts'

/** One change of a PATCH message (RFC 7644 §3.5.2), of one attribute. */
export interface Operation {
  op: string
  path?: string
  value?: unknown
}

/** What is kept of a resource, and what the standard knows besides: that is left aside, as ICT sends more than is needed. */
export interface Kept {
  schema: string
  kept: ReadonlySet<string>
  leftAside: ReadonlySet<string>
  readOnly: ReadonlySet<string>
}

const mostOperations = 200
const extension = 'urn:ietf:params:scim:schemas:extension:'

/**
 * scim-09 — a PATCH as clients send it, made plain: one operation per attribute, also where the path is missing; truth as truth where it
 * came as text; and without what is not kept. Whatever nobody knows stays, and is refused as a path.
 */
export function plainOperations(operations: unknown, kept: Kept): Operation[] {
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > mostOperations)
    return refuseScim(400, `Operations must be a list of 1 to ${mostOperations} operations.`, 'invalidValue')
  return operations.flatMap((one) => perAttribute(one)).flatMap((one) => plain(one, kept))
}

function perAttribute(one: unknown): Operation[] {
  if (!isRecord(one) || typeof one.op !== 'string') return refuseScim(400, 'An operation has an op.', 'invalidSyntax')
  const { op, path, value } = one
  if (typeof path === 'string' && path !== '') return [{ op, path, value }]
  if (path !== undefined && path !== '') return refuseScim(400, 'A path is text.', 'invalidPath')
  if (!isRecord(value))
    return refuseScim(
      400,
      'Without a path the value is an object.',
      op.toLowerCase() === 'remove' ? 'noTarget' : 'invalidValue',
    )
  return Object.entries(value).map(([name, inner]) => ({ op, path: name, value: inner }))
}

function plain({ op, path = '', value }: Operation, { schema, kept, leftAside, readOnly }: Kept): Operation[] {
  const own = path.toLowerCase().startsWith(`${schema.toLowerCase()}:`) ? path.slice(schema.length + 1) : path
  if (own.toLowerCase().startsWith(extension)) return []
  const whole = (/^[^[\s]+/.exec(own)?.[0] ?? '').toLowerCase()
  const [root = ''] = whole.split('.')
  if (readOnly.has(root)) return refuseScim(400, `${root} cannot be changed.`, 'mutability')
  if (leftAside.has(root) || leftAside.has(whole) || root === 'schemas') return []
  const [name] = kept.has(root) ? [root] : []
  if (name === 'active') return [{ op, path: own, value: asTruth(value) }]
  return [{ op, path: own, value: name === 'name' && own.length === 4 ? withoutUnkept(value, leftAside) : value }]
}

/** Entra ID sends truth as text, with a capital. */
function asTruth(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return { true: true, false: false }[value.toLowerCase()] ?? value
}

const withoutUnkept = (value: unknown, leftAside: ReadonlySet<string>): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !leftAside.has(`name.${key.toLowerCase()}`)))
    : value

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
