import { nl } from '../../access/web/text.nl.ts'
import { fits, roles, rolesWithoutFamilies } from '../../playing-field/organisations/roles.ts'
import type { OrganisationKind } from '../../playing-field/organisations/vocabulary.ts'
import { groupMessage, type Located, type Member, versionOf, written } from './answers.ts'
import type { Visit } from './enter.ts'
import type { Asked } from './filter.ts'
import { leaveAtOnce } from './leave.ts'
import { groupAttributes } from './library.ts'
import { answerList, type ListQuery } from './list.ts'
import { membersIn, patchedMembers } from './messages.ts'
import { type Operation, plainOperations } from './operations.ts'
import { giveRole, listMemberships, listOrganisations, listPeople } from './queries.ts'
import { noSuch, refuseScim } from './refusal.ts'
import { groupId, groupsOf, type RoleGroup } from './rules.ts'

/** scim-06 — roles that a program may give: none that watches over the region, and none that keeps people. */
const rolesFor = (kind: string) =>
  roles.filter((role) => !rolesWithoutFamilies.includes(role) && fits(role, kind as OrganisationKind))

export async function allGroups({ sql, token, today }: Visit): Promise<RoleGroup[]> {
  const organisations = await listOrganisations(sql, token.tenantId, today)
  const isBoard = organisations.some(({ id, kind }) => id !== token.tenantId || kind === 'school-board')
  return groupsOf(organisations, { rolesFor, roleName: (role) => nl.roles[role] ?? role, isBoard })
}

interface Filled {
  group: RoleGroup
  members: Member[]
}

async function filledGroups(visit: Visit): Promise<Filled[]> {
  const groups = await allGroups(visit)
  const members = Map.groupBy(await listMemberships(visit.sql, visit.today), groupId)
  return groups.map((group) => ({ group, members: members.get(groupId(group)) ?? [] }))
}

const asked: Asked<Filled> = {
  values: {
    id: ({ group }) => groupId(group),
    externalid: () => undefined,
    displayname: ({ group }) => group.displayName,
    'members.value': ({ members }) => members.map(({ accountId }) => accountId),
    members: ({ members }) => members.map(({ accountId }) => accountId),
  },
  exact: new Set(['id', 'members.value', 'members']),
}

export const listGroups = async (visit: Visit, query: ListQuery) =>
  answerList(await filledGroups(visit), query, asked, ({ group, members }) => {
    const at: Located = { base: visit.base, selection: query }
    return written('Groups', groupMessage(group, members, visit.base), at)
  })

async function getFilled(visit: Visit, id: string): Promise<Filled> {
  return (await filledGroups(visit)).find(({ group }) => groupId(group) === id) ?? noSuch()
}

const messageOf = ({ group, members }: Filled, { base }: Visit) => groupMessage(group, members, base)

export async function getGroup(visit: Visit, id: string, selection: ListQuery) {
  return written('Groups', messageOf(await getFilled(visit, id), visit), { base: visit.base, selection })
}

/** A group is there as long as the organisation and the role are: none is made. */
export async function makeGroup(visit: Visit, body: unknown): Promise<never> {
  const { displayName } = membersIn(body)
  const isThere = (await allGroups(visit)).some((one) => one.displayName.toLowerCase() === displayName.toLowerCase())
  return isThere
    ? refuseScim(409, 'This group is there already.', 'uniqueness')
    : refuseScim(403, 'Groups are the roles of the organisation: none is made or removed here. See GET /Groups.')
}

export async function removeGroup(visit: Visit, id: string): Promise<never> {
  await getFilled(visit, id)
  return refuseScim(403, 'Groups are the roles of the organisation: none is made or removed here.')
}

export async function putGroup(visit: Visit, id: string, body: unknown, ifMatch: string | undefined) {
  const filled = await getFilled(visit, id)
  checkVersion(ifMatch, messageOf(filled, visit))
  return changeMembers(visit, filled, membersIn(body))
}

export async function patchGroup(visit: Visit, id: string, operations: unknown, ifMatch: string | undefined) {
  const filled = await getFilled(visit, id)
  checkVersion(ifMatch, messageOf(filled, visit))
  const plain = plainOperations(operations, groupAttributes).map(withPlainMembers)
  return changeMembers(visit, filled, await patchedMembers(messageOf(filled, visit), plain))
}

/** Members by their ids and nothing else: the library builds a filter of whatever is said of them. */
function withPlainMembers(operation: Operation): Operation {
  const { path, value } = operation
  if (path?.toLowerCase() !== 'members' || value === undefined || value === null) return operation
  const members = (Array.isArray(value) ? value : [value]).map((one) => ({
    value: (one as { value?: unknown })?.value,
  }))
  if (!members.every((one) => /^[\w-]{1,64}$/.test(String(one.value))))
    return refuseScim(400, 'A member is named by the id of a user.', 'invalidValue')
  return { ...operation, value: members }
}

/** Refuses a change of what somebody else changed in the meantime (RFC 7644 §3.14). */
export function checkVersion(ifMatch: string | undefined, message: object): void {
  if (ifMatch === undefined || ifMatch === '*') return
  if (!ifMatch.split(',').some((one) => one.trim() === versionOf(message)))
    refuseScim(412, 'The resource was changed in the meantime.')
}

async function changeMembers(visit: Visit, before: Filled, wanted: { displayName: string; members: string[] }) {
  const { group } = before
  if (wanted.displayName !== group.displayName) refuseScim(400, 'The name of a group cannot be changed.', 'mutability')
  const have = new Set(before.members.map(({ accountId }) => accountId))
  for (const id of wanted.members) if (!have.has(id)) await join(visit, group, id)
  for (const id of have) if (!wanted.members.includes(id)) await part(visit, group, id)
  return getGroup(visit, groupId(group), {})
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

async function join(visit: Visit, group: RoleGroup, id: string): Promise<void> {
  const { sql, token, today, note } = visit
  const [person] = uuid.test(id) ? await listPeople(sql, today, { id }) : []
  if (!person?.isActive) return refuseScim(400, 'A member is an active user of this organisation.', 'invalidValue')
  if (id === token.madeBy) return refuseScim(403, 'Whoever made the token is given no role by it.')
  await giveRole(sql, id, group, today)
  await note('scim-role-given', id, { role: group.role, organisationId: group.organisationId })
}

async function part(visit: Visit, group: RoleGroup, id: string): Promise<void> {
  await leaveAtOnce(visit, id, group)
  await visit.note('scim-role-ended', id, { role: group.role, organisationId: group.organisationId })
}
