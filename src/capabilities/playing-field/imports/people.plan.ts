import { fits, watchingRoles } from '../organisations/roles.ts'
import type { Fault, FaultCode } from './faults.ts'
import { detail, doublesIn, fault, type Ground, tell } from './ground.ts'
import type { Detail } from './plan.ts'
import type { WantedPerson } from './wanted.ts'
import type { AssignmentRow, OrganisationRow } from './writes.ts'

const same = (row: WantedPerson) => [row.name, row.organisation, row.role, row.fromOn ?? ''].join('|').toLowerCase()

/** imports-07: somebody is known by name at an organisation; who has the same name elsewhere is somebody else, unless the row says so. */
export function planPeople(ground: Ground, wanted: readonly WantedPerson[]): void {
  const doubles = doublesIn(wanted, same)
  const organisations = new OrganisationsBySay(ground)
  for (const row of wanted) {
    const lines = doubles.get(row)
    const say = sayer(ground, row)
    if (lines) say('double', row.columns.name, row.name, lines.join(', '))
    else planPerson(ground, row, organisations, say)
  }
}

const keyOf = ({ account_id, organisation_id, role, from_on }: AssignmentRow) =>
  [account_id, organisation_id, role, from_on].join(' ')

type Say = (code: FaultCode, column: string, value?: string, about?: string) => undefined

const sayer =
  (ground: Ground, { line }: WantedPerson): Say =>
  (code, column, value = '', about = '') =>
    fault(ground, { code, line, column, value, about } satisfies Fault)

function planPerson(ground: Ground, row: WantedPerson, organisations: OrganisationsBySay, say: Say): undefined {
  const organisation = organisations.find(row.organisation, row.columns.organisation, say)
  if (!organisation || !mayHave(ground, row, organisation, say)) return undefined
  const account = accountOf(ground, row, organisation, { organisations, say })
  if (account === undefined) return undefined
  const now = namesakesAt(ground, row, organisation).find((one) => one.role === row.role && goesOn(one, row, ground))
  const next = assignmentOf(ground, row, organisation, { now, account })
  if (next.until_on !== null && next.until_on < next.from_on)
    return say('ends-before', row.columns.until, next.until_on)
  const begins = [detail('role', null, row.role), detail('fromOn', null, next.from_on)]
  const details = now ? untilChanged(now, next) : [...begins, ...(next.is_new ? sameName(ground, row) : [])]
  if (details.length > 0 && next.account_id === ground.keeper) return say('yourself', row.columns.name)
  if (details.length > 0) {
    ground.plan.writes.assignments.set(keyOf(next), next)
    if (now) ground.assignmentsAt.drop(organisation.id, now)
    ground.assignmentsAt.add(organisation.id, next)
    ground.assignmentsOf.add(next.name.toLowerCase(), next)
  }
  tell(ground, now === undefined, {
    line: row.line,
    kind: 'person',
    name: `${row.name}, ${organisation.name}`,
    details,
  })
}

const namesakesAt = (ground: Ground, { name }: WantedPerson, { id }: OrganisationRow) =>
  ground.assignmentsAt.of(id).filter((one) => one.name.toLowerCase() === name.toLowerCase())

/** Whose account a row is about: by name here, else by name where the row says that they are known. Null: somebody new. */
function accountOf(
  ground: Ground,
  row: WantedPerson,
  here: OrganisationRow,
  { organisations, say }: { organisations: OrganisationsBySay; say: Say },
): string | null | undefined {
  const there = row.knownAt && organisations.find(row.knownAt, row.columns.knownAt, say)
  if (row.knownAt && !there) return undefined
  for (const place of [here, ...(there ? [there] : [])]) {
    const [first, second] = new Set(namesakesAt(ground, row, place).map(({ account_id }) => account_id))
    if (second) return say('several-match', row.columns.name, row.name, place.name)
    if (first) return first
  }
  return there ? say('unknown-person', row.columns.knownAt, row.name, there.name) : null
}

/** Where somebody of this name works already: whoever looks at the file sees whether it is the same person. */
function sameName(ground: Ground, { name }: WantedPerson): Detail[] {
  const elsewhere = ground.assignmentsOf
    .of(name.toLowerCase())
    .filter(({ until_on }) => until_on === null || until_on >= ground.today)
  const places = new Set(elsewhere.map((one) => ground.organisations.get(one.organisation_id)?.name ?? ''))
  return places.size > 0 ? [detail('sameName', null, [...places].join(', '))] : []
}

/** The assignment that a row speaks of: one of the same role whose days overlap. */
function goesOn(one: AssignmentRow, { fromOn, untilOn }: WantedPerson, { today }: Ground): boolean {
  const begins = fromOn ?? today
  return one.from_on === fromOn || (begins <= (one.until_on ?? begins) && one.from_on <= (untilOn ?? one.from_on))
}

const untilChanged = (now: AssignmentRow, next: AssignmentRow) =>
  now.until_on === next.until_on ? [] : [detail('untilOn', now.until_on, next.until_on)]

function assignmentOf(
  ground: Ground,
  row: WantedPerson,
  organisation: OrganisationRow,
  { now, account }: { now: AssignmentRow | undefined; account: string | null },
): AssignmentRow {
  if (now) return { ...now, until_on: row.untilOn ?? now.until_on }
  return {
    ...{ account_id: account ?? ground.newId(), name: row.name, is_new: account === null },
    ...{ organisation_id: organisation.id, role: row.role },
    ...{ from_on: row.fromOn ?? ground.today, until_on: row.untilOn ?? null },
  }
}

/** imports-08: a role fits its organisation; the two that watch over the region are given by who runs the server. */
function mayHave(ground: Ground, row: WantedPerson, { kind, name }: OrganisationRow, say: Say): boolean {
  if (ground.keeper !== null && watchingRoles.includes(row.role)) say('command-line-only', row.columns.role, row.role)
  else if (!fits(row.role, kind)) say('role-does-not-fit', row.columns.role, row.role, `${name} (${kind})`)
  else return true
  return false
}

/** Organisations as a file calls them: by name, or by one of their numbers. */
class OrganisationsBySay {
  readonly #known = new Map<string, Set<OrganisationRow>>()
  constructor({ organisations, identifiersOf }: Ground) {
    for (const one of organisations.values()) {
      this.#add(one.name, one)
      for (const { value, scheme } of identifiersOf.of(one.id)) if (scheme !== 'BRIN') this.#add(value, one)
    }
  }
  #add(words: string, one: OrganisationRow): void {
    const key = words.toLowerCase()
    this.#known.set(key, (this.#known.get(key) ?? new Set()).add(one))
  }
  find(words: string, column: string, say: Say): OrganisationRow | undefined {
    const [first, second] = this.#known.get(words.toLowerCase()) ?? []
    const about = [first, second].map((one) => `${one?.name} (${one?.place ?? one?.kind})`).join(', ')
    if (second) return say('several-match', column, words, about)
    return first ?? say('unknown-organisation', column, words)
  }
}
