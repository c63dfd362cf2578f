// What SCIM messages look like is known by scimmy; what of them is kept, is said here.
import SCIMMY from 'scimmy'
import type { Kept } from './operations.ts'
import { ScimRefusal, type ScimType } from './refusal.ts'

export const { Types, Schemas, Messages } = SCIMMY
export type Schema = InstanceType<typeof Types.Schema>
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
export function reading<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asRefusal(error)
  }
}

export function asRefusal(error: unknown): unknown {
  if (error instanceof ScimRefusal) return error
  if (error instanceof Types.Error)
    return new ScimRefusal(error.status, error.message, (error.scimType || undefined) as ScimType | undefined)
  return error instanceof TypeError ? new ScimRefusal(400, error.message, 'invalidValue') : error
}
