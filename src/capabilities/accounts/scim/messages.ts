// What a client sent, read.
import { asRefusal, Messages, reading, type Schema, Schemas } from './library.ts'
import { isRecord, type Operation } from './operations.ts'
import { refuseScim } from './refusal.ts'
import type { Said } from './rules.ts'

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
