// What SCIM messages look like is known by scimmy; what of them is kept, is said here.
import { createHash } from 'node:crypto'
import SCIMMY from 'scimmy'
import type { Terms } from './filter.ts'
import { isRecord, type Kept, type Operation } from './operations.ts'
import { refuseScim, ScimRefusal, type ScimType } from './refusal.ts'
import { groupId, type Person, type RoleGroup, type Said } from './rules.ts'

const { Types, Schemas, Messages } = SCIMMY
type Schema = InstanceType<typeof Types.Schema>
type SchemaClass = typeof Schemas.User | typeof Schemas.Group

const namesOf = (schema: SchemaClass) => schema.definition.attributes.map(({ name }) => name)
const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()))

/** scim-04 — only what is needed to know somebody, to show their name and to let them in or out. */
const keptOfUser = ['schemas', 'id', 'externalId', 'meta', 'userName', 'name', 'displayName', 'active', 'groups']
const unkeptNames = ['middleName', 'honorificPrefix', 'honorificSuffix']
const unkeptOfUser = namesOf(Schemas.User).filter((name) => !keptOfUser.includes(name))
Schemas.User.definition.truncate(...unkeptOfUser, ...unkeptNames.map((name) => `name.${name}`))

export const userAttributes: Kept = {
  schema: Schemas.User.id,
  kept: lower(keptOfUser),
  leftAside: lower([...unkeptOfUser, ...unkeptNames.map((name) => `name.${name}`)]),
  readOnly: lower(['id', 'meta', 'groups']),
}
export const groupAttributes: Kept = {
  schema: Schemas.Group.id,
  kept: lower(['displayName', 'members']),
  // A group is told apart by its organisation and role.
  leftAside: lower(['externalId']),
  readOnly: lower(['id', 'meta']),
}
export const schemaDefinitions = [Schemas.User.definition, Schemas.Group.definition]

/** Runs the library on what a client sent: what it throws about that is a refusal of ours. */
function reading<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asRefusal(error)
  }
}

function asRefusal(error: unknown): unknown {
  if (error instanceof ScimRefusal) return error
  if (error instanceof Types.Error)
    return new ScimRefusal(error.status, error.message, (error.scimType || undefined) as ScimType | undefined)
  return error instanceof TypeError ? new ScimRefusal(400, error.message, 'invalidValue') : error
}

/** A message must say which schemas it follows: the one that is asked for, and extensions, which are left aside. */
export function checkSchemas(body: unknown, wanted: string): Record<string, unknown> {
  if (!isRecord(body)) return refuseScim(400, 'The message is an object.', 'invalidSyntax')
  const { schemas } = body
  const isKnown = (one: unknown) =>
    one === wanted || (typeof one === 'string' && one.startsWith('urn:ietf:params:scim:schemas:extension:'))
  if (!Array.isArray(schemas) || !schemas.includes(wanted) || !schemas.every(isKnown))
    return refuseScim(400, `schemas must name ${wanted}, and besides it extensions only.`, 'invalidValue')
  return body
}

/** What a POST or PUT says of a person. */
export function readPerson(body: unknown): Said {
  const { schemas: _, ...message } = checkSchemas(body, Schemas.User.id)
  return checkedPerson(reading(() => new Schemas.User(message, 'in')) as unknown as Said)
}

const longest = 255

function checkedPerson(said: Said): Said {
  const texts = [said.userName, said.externalId, said.displayName, ...Object.values({ ...said.name })]
  if (texts.some((text) => text !== undefined && (!text.trim() || text.length > longest)))
    return refuseScim(400, `A text has 1 to ${longest} characters.`, 'invalidValue')
  return said
}

/** What members a PUT or a changed group names. */
export function membersIn(body: unknown): { displayName: string; members: string[] } {
  const { schemas: _, ...message } = checkSchemas(body, Schemas.Group.id)
  return memberIds(reading(() => new Schemas.Group(message, 'in')))
}

function memberIds(group: InstanceType<typeof Schemas.Group>) {
  return {
    displayName: group.displayName,
    members: [...new Set((group.members ?? []).map(({ value }) => String(value)))],
  }
}

/** The person as they would be after a PATCH. */
export async function patchedPerson(before: object, operations: Operation[]): Promise<Said> {
  const user = new Schemas.User(before)
  return checkedPerson((await patched(user, operations)) as unknown as Said)
}

/** The members that a group would have after a PATCH. */
export async function patchedMembers(before: object, operations: Operation[]) {
  return memberIds((await patched(new Schemas.Group(before), operations)) as InstanceType<typeof Schemas.Group>)
}

async function patched(resource: Schema, operations: Operation[]): Promise<Schema> {
  if (operations.length === 0) return resource
  const message = { schemas: [Messages.PatchOp.id], Operations: operations }
  try {
    return (await new Messages.PatchOp(message as never).apply(resource as never)) ?? resource
  } catch (error) {
    throw asRefusal(error)
  }
}

const longestFilter = 400
const mostTerms = 8

/** A filter, taken apart. What it costs is bounded before it is read; `not` is refused, as its reader takes it apart wrongly. */
export function readFilter(text: string): Terms[] {
  const words = text.replace(/"(?:[^"\\]|\\.)*"/g, '""').toLowerCase()
  if (text.length > longestFilter || (words.match(/\b(?:and|or)\b/g)?.length ?? 0) > mostTerms)
    return refuseScim(400, 'This filter is too long.', 'invalidFilter')
  if (/\bnot\b/.test(words)) return refuseScim(400, 'not is no part of filters here.', 'invalidFilter')
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/gi, (found) =>
    found.startsWith('"') ? found : '',
  )
  return reading(() => {
    try {
      return [...new Types.Filter(plain)] as Terms[]
    } catch {
      return refuseScim(400, 'This filter cannot be read.', 'invalidFilter')
    }
  })
}

export interface Selection {
  attributes?: string | undefined
  excludedAttributes?: string | undefined
}

/** Which attributes an answer holds (RFC 7644 §3.9). */
function selected({ attributes, excludedAttributes }: Selection) {
  const names = (attributes ?? excludedAttributes)?.split(',').map((name) => name.trim())
  if (!names) return undefined
  if (names.length > 30 || !names.every((name) => /^[\w$:.-]{1,120}$/.test(name)))
    return refuseScim(400, 'These attributes cannot be read.', 'invalidValue')
  return reading(() => new Types.Filter(names.map((name) => `${name} ${attributes ? 'pr' : 'np'}`).join(' and ')))
}

export interface Located {
  /** Where SCIM is served, as clients see it. */
  base: string
  selection?: Selection
}

/** What the library makes of a person before it is chosen from. */
export const userMessage = (person: Person, groups: readonly RoleGroup[], base: string) => {
  const { id, userName, externalId, givenName, familyName, displayName, isActive, madeAt, changedAt } = person
  return {
    id,
    userName,
    ...(externalId === null ? {} : { externalId }),
    name: {
      formatted: displayName,
      ...(givenName === null ? {} : { givenName }),
      ...(familyName === null ? {} : { familyName }),
    },
    displayName,
    active: isActive,
    groups: groups.map((group) => ({
      value: groupId(group),
      $ref: `${base}/Groups/${groupId(group)}`,
      display: group.displayName,
      type: 'direct',
    })),
    meta: { created: madeAt, lastModified: changedAt },
  }
}

export interface Member {
  accountId: string
  name: string
}

export const groupMessage = (group: RoleGroup, members: readonly Member[], base: string) => ({
  id: groupId(group),
  displayName: group.displayName,
  members: members.map(({ accountId, name }) => ({
    value: accountId,
    $ref: `${base}/Users/${accountId}`,
    display: name,
    type: 'User',
  })),
})

/** The version of a resource is a mark of what it says (RFC 7644 §3.14). */
export const versionOf = ({ meta: _, ...message }: { meta?: unknown } & object): string =>
  `W/"${createHash('sha256').update(JSON.stringify(message)).digest('hex').slice(0, 16)}"`

/** A person or group as it is answered. */
export function written(
  kind: 'Users' | 'Groups',
  message: { meta?: object } & object,
  { base, selection = {} }: Located,
): object {
  const whole = { ...message, meta: { ...message.meta, version: versionOf(message) } }
  const filter = selected(selection)
  const Kind = kind === 'Users' ? Schemas.User : Schemas.Group
  return reading(() => new Kind(whole, 'out', `${base}/${kind}`, filter))
}
