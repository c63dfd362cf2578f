import { addDays } from '../../../platform/pure/dates.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { areaRelations } from '../areas/vocabulary.ts'
import { takeTurn } from '../imports/queries.ts'
import { type Keeping, keepRegion } from '../keeper.ts'
import type { FieldDescription, LinkBegin, LinkEnd, NewFieldOrganisation } from './contract.ts'
import { isIdentifier, type Scheme, schemes, tidyIdentifier } from './identifiers.ts'
import {
  addOrganisation,
  describe,
  findFacts,
  holderOf,
  kindOfArea,
  type OpenLink,
  openLinks,
  writeLink,
} from './queries.ts'
import { organisationFaults } from './refusals.ts'

type FaultCode = keyof typeof organisationFaults

const wrong = (field: string, code: FaultCode): never =>
  refuse(refusals.invalid, { errors: [{ field, code, ...organisationFaults[code] }] })

export const makeOrganisation = (call: Call, one: NewFieldOrganisation): Promise<{ id: string }> =>
  keepRegion(call, async ({ sql, noteChange }) => {
    const id = call.ports.newId()
    await addOrganisation(sql, { id, ...one })
    await noteChange('organisation-added', { organisationId: id, ...one })
    return { id }
  })

/** organisations-02: name and address are overwritten; what they were stays in the list of changes. */
export const describeOrganisation = (call: Call, id: string, one: FieldDescription): Promise<void> =>
  keepRegion(call, async ({ sql, noteChange }) => {
    const before = (await findFacts(sql, id)) ?? refuse(refusals.notFound)
    if (one.sector !== null && before.kind !== 'school') wrong('sector', 'not-a-school')
    await describe(sql, id, one)
    const changed = (Object.keys(one) as (keyof FieldDescription)[]).filter((field) => one[field] !== before[field])
    const details = changed.map((field) => ({ field, from: before[field], to: one[field] }))
    if (details.length > 0) await noteChange('organisation-changed', { organisationId: id, name: one.name, details })
  })

/** organisations-03: what begins ends what it takes the place of, on the day before; nothing is overwritten. */
export const beginLink = (call: Call, id: string, sent: LinkBegin): Promise<void> =>
  keepRegion(call, async (keeping) => {
    await takeTurn(keeping.sql)
    const { name } = (await findFacts(keeping.sql, id)) ?? refuse(refusals.notFound)
    const { link, fromOn } = sent
    if (fromOn > keeping.today) wrong('fromOn', 'in-future')
    const { as, to, areaKind } = await checked(keeping, id, sent)
    const open = (await openLinks(keeping.sql, id)).filter((one) => one.link === link)
    if (open.some((one) => one.to === to && one.as === as)) return
    const replaced = open.filter((one) => takesPlaceOf({ link, as, areaKind }, one))
    if (replaced.some((one) => one.from_on > fromOn)) wrong('fromOn', 'newer')
    for (const one of replaced) await writeLink(keeping.sql, id, { ...one, link, until_on: addDays(fromOn, -1) })
    await writeLink(keeping.sql, id, { link, as, to, from_on: fromOn, until_on: null })
    await keeping.noteChange('link-begun', { organisationId: id, name, link, as, to, fromOn })
  })

/** One number of a register, one board, one area of a kind to lie in; it may work for many. */
function takesPlaceOf(next: { link: string; as: string | null; areaKind: string | null }, one: OpenLink): boolean {
  if (next.link === 'area') return next.as === 'lies-in' && one.as === 'lies-in' && one.area_kind === next.areaKind
  return next.link === 'board' || one.as === next.as
}

/** What is sent, as it is kept; refuses a number of another form or owner, and what is on no list. */
async function checked({ sql }: Keeping, id: string, { link, as, to }: LinkBegin) {
  if (link === 'identifier') return { ...(await checkedNumber(sql, id, as, to)), areaKind: null }
  if (!/^[0-9a-f-]{36}$/.test(to)) return wrong('to', 'unknown')
  if (link === 'board') {
    if (to === id || (await findFacts(sql, to))?.kind !== 'school-board') wrong('to', 'unknown')
    return { as: null, to, areaKind: null }
  }
  if (!areaRelations.some((one) => one === as)) wrong('as', 'unknown')
  return { as, to, areaKind: (await kindOfArea(sql, to)) ?? wrong('to', 'unknown') }
}

async function checkedNumber(sql: Keeping['sql'], id: string, as: string | null, written: string) {
  const scheme: Scheme = schemes.find((one) => one === as) ?? wrong('as', 'unknown')
  const to = tidyIdentifier(scheme, written)
  if (!isIdentifier(scheme, to)) wrong('to', 'wrong-form')
  const holder = scheme === 'BRIN' ? undefined : await holderOf(sql, scheme, to)
  if (holder && holder.id !== id) wrong('to', 'of-another')
  return { as: scheme, to }
}

/** organisations-03: what ends has a last day, and stays in the history. */
export const endLink = (call: Call, id: string, { link, as, to, fromOn, untilOn }: LinkEnd): Promise<void> =>
  keepRegion(call, async ({ sql, today, noteChange }) => {
    await takeTurn(sql)
    const { name } = (await findFacts(sql, id)) ?? refuse(refusals.notFound)
    const isThis = (one: OpenLink & { link: string }) =>
      one.link === link && one.as === as && one.to === to && one.from_on === fromOn
    if (!(await openLinks(sql, id)).some(isThis)) wrong('to', 'not-open')
    if (untilOn < fromOn) wrong('untilOn', 'ends-before')
    if (untilOn > today) wrong('untilOn', 'in-future')
    await writeLink(sql, id, { link, as, to, from_on: fromOn, until_on: untilOn })
    await noteChange('link-ended', { organisationId: id, name, link, as, to, untilOn })
  })
