import { fault, type Ground, nameOf, numberOf } from './ground.ts'
import type { WantedIdentifier, WantedOrganisation } from './wanted.ts'
import type { OrganisationRow } from './writes.ts'

/** Whom a row is about; null: somebody new; undefined: not to be said, and the row is faulty. */
export function findOrganisation(ground: Ground, row: WantedOrganisation): OrganisationRow | null | undefined {
  const numbered = row.identifiers.flatMap((number) => holdersOf(ground, number).map((holder) => ({ number, holder })))
  const [first] = numbered
  const other = numbered.find(({ holder }) => holder !== first?.holder)
  if (first && other) return belongsToAnother(ground, row, other)
  const found = first?.holder ?? namesakeOf(ground, row)
  if (!found || found.kind === row.kind) return found
  const about = `${found.name} (${found.kind})`
  return fault(ground, {
    code: 'other-kind',
    line: row.line,
    column: first?.number.column ?? null,
    value: row.facts.name,
    about,
  })
}

/** A BRIN is of a school with all its places: it points at nobody. */
const holdersOf = (ground: Ground, number: WantedIdentifier) =>
  number.scheme === 'BRIN'
    ? []
    : ground.byIdentifier
        .of(numberOf(number))
        .map(({ organisation_id }) => ground.organisations.get(organisation_id) as OrganisationRow)

function belongsToAnother(
  ground: Ground,
  { line }: WantedOrganisation,
  { number, holder }: { number: WantedIdentifier; holder: OrganisationRow },
): undefined {
  return fault(ground, {
    code: 'of-another',
    line,
    column: number.column,
    value: `${number.scheme} ${number.value}`,
    about: holder.name,
  })
}

/** One of the same kind, name and place that has no other number of these schemes. */
function namesakeOf(ground: Ground, row: WantedOrganisation): OrganisationRow | null | undefined {
  const schemes = new Set(row.identifiers.map(({ scheme }) => scheme))
  const [first, second] = ground.namesakes
    .of(nameOf({ kind: row.kind, ...row.facts }))
    .filter(({ id }) => !ground.identifiersOf.of(id).some(({ scheme }) => scheme !== 'BRIN' && schemes.has(scheme)))
  if (!second) return first ?? null
  return fault(ground, {
    code: 'several-match',
    line: row.line,
    column: null,
    value: row.facts.name,
    about: `${first?.name}, ${second.name}`,
  })
}
