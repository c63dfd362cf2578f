/** What SCIM calls a User: somebody who works, or worked, for the organisation of the token. */
export interface Person {
  id: string
  userName: string
  externalId: string | null
  givenName: string | null
  familyName: string | null
  displayName: string
  isActive: boolean
  madeAt: string
  changedAt: string
}

/** What a message says of a person, as far as it is kept. */
export interface Said {
  userName: string
  externalId?: string | undefined
  displayName?: string | undefined
  name?: { formatted?: string | undefined; givenName?: string | undefined; familyName?: string | undefined } | undefined
  active?: boolean | undefined
}

type Named = Pick<Person, 'displayName' | 'givenName' | 'familyName'>

/** scim-05 — the name that is shown: what changed in the message counts, the name as a whole before its parts. */
export function shownName(said: Said, before?: Named): string {
  const { formatted, givenName, familyName } = said.name ?? {}
  const parts = [givenName, familyName].filter(Boolean).join(' ')
  if (!before) return said.displayName || formatted || parts || said.userName
  const whole = [said.displayName, formatted].find((one) => one && one !== before.displayName)
  if (whole) return whole
  const hasOtherParts = (givenName ?? null) !== before.givenName || (familyName ?? null) !== before.familyName
  return parts && hasOtherParts ? parts : before.displayName
}

/** One role at one organisation: what SCIM calls a Group. */
export interface RoleGroup {
  organisationId: string
  role: string
  displayName: string
}

/** Stable, as the organisation and the role are. */
export const groupId = ({ organisationId, role }: Pick<RoleGroup, 'organisationId' | 'role'>): string =>
  `${organisationId}-${role}`

interface Organisation {
  id: string
  name: string
  place: string
  kind: string
}

/**
 * scim-06 — one group per role that an organisation of this kind can have, under the name of the role; with the organisation's name where
 * the token is of a board, and its place where two have one name.
 */
export function groupsOf(
  organisations: readonly Organisation[],
  {
    rolesFor,
    roleName,
    isBoard,
  }: { rolesFor(kind: string): readonly string[]; roleName(role: string): string; isBoard: boolean },
): RoleGroup[] {
  const times = new Map<string, number>()
  for (const { name } of organisations) times.set(name, (times.get(name) ?? 0) + 1)
  return organisations.flatMap(({ id, name, place, kind }) =>
    rolesFor(kind).map((role) => {
      const whose = (times.get(name) ?? 0) > 1 ? `${name} (${place})` : name
      return { organisationId: id, role, displayName: isBoard ? `${whose}: ${roleName(role)}` : roleName(role) }
    }),
  )
}
