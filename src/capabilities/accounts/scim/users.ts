import { type Selection, userMessage, written } from './answers.ts'
import type { Visit } from './enter.ts'
import type { Asked } from './filter.ts'
import { allGroups, checkVersion } from './groups.ts'
import { leaveAtOnce } from './leave.ts'
import { userAttributes } from './library.ts'
import { answerList, askedIn, type ListQuery, pageIn, pageOf } from './list.ts'
import { patchedPerson, readPerson } from './messages.ts'
import { plainOperations } from './operations.ts'
import { accountOf, bind, countPeople, listMemberships, listPeople, report, unbind } from './queries.ts'
import { noSuch, refuseScim } from './refusal.ts'
import { groupId, type Person, type RoleGroup, type Said, shownName } from './rules.ts'

const asked: Asked<Person> = {
  values: {
    id: ({ id }) => id,
    username: ({ userName }) => userName,
    externalid: ({ externalId }) => externalId ?? undefined,
    displayname: ({ displayName }) => displayName,
    'name.formatted': ({ displayName }) => displayName,
    'name.givenname': ({ givenName }) => givenName ?? undefined,
    'name.familyname': ({ familyName }) => familyName ?? undefined,
    active: ({ isActive }) => String(isActive),
    'meta.created': ({ madeAt }) => madeAt,
    'meta.lastmodified': ({ changedAt }) => changedAt,
  },
  exact: new Set(['id', 'externalid']),
}
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

export async function listUsers(visit: Visit, query: ListQuery) {
  if (query.filter === undefined) return pageOfAll(visit, query)
  const people = await peopleFor(visit, query.filter)
  const groups = await groupsByPerson(visit, people.length === 1 ? (people[0]?.id ?? null) : null)
  return answerList(people, query, asked, (person) =>
    written('Users', userMessage(person, groups(person.id), visit.base), { base: visit.base, selection: query }),
  )
}

async function pageOfAll(visit: Visit, query: ListQuery) {
  const { sql, today, base } = visit
  const { startIndex, count } = pageIn(query)
  const people = await listPeople(sql, today, { from: startIndex - 1, most: count })
  const groups = await groupsByPerson(visit, null)
  const page = people.map((one) => written('Users', userMessage(one, groups(one.id), base), { base, selection: query }))
  return pageOf(page, startIndex, await countPeople(sql, today))
}

/** scim-08 — a question after one name, key or id is answered by index; every other one looks through the people of the tenant. */
async function peopleFor({ sql, today }: Visit, filter: string | undefined): Promise<Person[]> {
  const [first = [], ...others] = askedIn(filter, asked) ?? []
  const [one] = first
  if (!one || others.length > 0 || first.length > 1 || one.comparator !== 'eq' || !byIndex.has(one.attribute))
    return listPeople(sql, today)
  const value = one.value ?? ''
  const known = { username: { userName: value }, externalid: { externalId: value } }[one.attribute]
  const id = (known && (await accountOf(sql, known))?.id) ?? (one.attribute === 'externalid' ? '' : value)
  return uuid.test(id) ? listPeople(sql, today, { id }) : []
}
const byIndex = new Set(['id', 'username', 'externalid'])

async function groupsByPerson(visit: Visit, id: string | null): Promise<(id: string) => RoleGroup[]> {
  const groups = new Map((await allGroups(visit)).map((one) => [groupId(one), one]))
  const of = Map.groupBy(await listMemberships(visit.sql, visit.today, id), ({ accountId }) => accountId)
  return (accountId) => (of.get(accountId) ?? []).flatMap((one) => groups.get(groupId(one)) ?? [])
}

async function getPerson({ sql, today }: Visit, id: string): Promise<Person> {
  const [person] = uuid.test(id) ? await listPeople(sql, today, { id }) : []
  return person ?? noSuch()
}

const messageOf = async (visit: Visit, person: Person) =>
  userMessage(person, (await groupsByPerson(visit, person.id))(person.id), visit.base)

export async function getUser(visit: Visit, id: string, selection: Selection = {}) {
  return written('Users', await messageOf(visit, await getPerson(visit, id)), { base: visit.base, selection })
}

/** scim-02 — somebody new to this organisation, or whom its ICT removed before, found again by its own key alone. */
export async function makeUser(visit: Visit, body: unknown): Promise<{ id: string; message: object }> {
  const said = readPerson(body)
  const known = said.externalId === undefined ? undefined : await accountOf(visit.sql, { externalId: said.externalId })
  const named = await accountOf(visit.sql, { userName: said.userName })
  if ((known && !known.isRemoved) || named) return refuseScim(409, 'This user is there already.', 'uniqueness')
  const id = known?.id ?? visit.newId()
  await write(visit, { id, isNew: !known }, said)
  await visit.note('scim-user-made', id)
  return { id, message: await getUser(visit, id) }
}

export async function putUser(visit: Visit, id: string, body: unknown, ifMatch: string | undefined) {
  const before = await getPerson(visit, id)
  checkVersion(ifMatch, await messageOf(visit, before))
  return change(visit, before, readPerson(body))
}

export async function patchUser(visit: Visit, id: string, operations: unknown, ifMatch: string | undefined) {
  const before = await getPerson(visit, id)
  const message = await messageOf(visit, before)
  checkVersion(ifMatch, message)
  const plain = plainOperations(operations, userAttributes)
  return change(visit, before, await patchedPerson(message, plain))
}

export async function removeUser(visit: Visit, id: string, ifMatch: string | undefined): Promise<void> {
  const before = await getPerson(visit, id)
  checkVersion(ifMatch, await messageOf(visit, before))
  await leaveAtOnce(visit, id)
  await unbind(visit.sql, id, true, visit.at)
  await visit.note('scim-user-removed', id)
}

async function change(visit: Visit, before: Person, said: Said) {
  const named = await accountOf(visit.sql, { userName: said.userName })
  const keyed = said.externalId === undefined ? undefined : await accountOf(visit.sql, { externalId: said.externalId })
  if ([named, keyed].some((one) => one && one.id !== before.id))
    return refuseScim(409, 'Another user has this userName or externalId.', 'uniqueness')
  const after = await write(visit, { id: before.id, isNew: false }, said, before)
  const fields = (['userName', 'externalId', 'displayName', 'isActive'] as const).filter(
    (one) => after[one] !== before[one],
  )
  if (fields.length > 0) await visit.note('scim-user-changed', before.id, { fields })
  return getUser(visit, before.id)
}

/** Writes what was said; who is not active is out at once, and who is may come to sign in by their key. */
async function write(visit: Visit, { id, isNew }: { id: string; isNew: boolean }, said: Said, before?: Person) {
  const { sql, today, at } = visit
  const after = {
    id,
    isNew,
    userName: said.userName,
    externalId: said.externalId ?? null,
    givenName: said.name?.givenName ?? null,
    familyName: said.name?.familyName ?? null,
    displayName: shownName(said, before),
    isActive: said.active ?? before?.isActive ?? true,
  }
  await report(sql, after, today, at)
  if (after.isActive) {
    await bind(sql, id, today, at)
    return after
  }
  await leaveAtOnce(visit, id)
  await unbind(sql, id, false, at)
  if (before?.isActive) await visit.note('scim-user-left', id)
  return after
}
