// What is answered, written.
import { createHash } from 'node:crypto'
import { reading, Schemas, Types } from './library.ts'
import { refuseScim } from './refusal.ts'
import { groupId, type Person, type RoleGroup } from './rules.ts'

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
