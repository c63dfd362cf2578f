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
    if (fromOn > keeping.today && !mayBePlanned(link)) wrong('fromOn', 'in-future')
    const { as, to, areaKind } = await checked(keeping, id, sent)
    const next: NextLink = { link, as, to, areaKind }
    const open = (await openLinks(keeping.sql, id, keeping.today)).filter((one) => takesPlaceOf(next, one))
    const replaced = open.filter(({ until_on }) => until_on === null || until_on >= fromOn)
    if (replaced.some((one) => isSame(next, one) && one.from_on <= fromOn && one.until_on === null)) return
    if (replaced.some((one) => one.from_on > fromOn)) wrong('fromOn', 'newer')
    for (const one of replaced) await writeLink(keeping.sql, id, { ...one, until_on: addDays(fromOn, -1) })
    await writeLink(keeping.sql, id, { link, as, to, from_on: fromOn, until_on: null })
    await keeping.noteChange('link-begun', { organisationId: id, name, link, as, to, fromOn })
  })

/** A register has given a number or has not; a board or an area is agreed beforehand. */
const mayBePlanned = (link: LinkBegin['link']) => link !== 'identifier'

type NextLink = Pick<LinkBegin, 'link' | 'as' | 'to'> & { areaKind: string | null }
type Open = OpenLink & { link: LinkBegin['link'] }

const isSame = (next: Pick<LinkBegin, 'link' | 'as' | 'to'>, one: Open) =>
  one.link === next.link && one.as === next.as && one.to === next.to

/** One number of a register, one board, one area of a kind to lie in; it may work for many, for each of them once. */
function takesPlaceOf(next: NextLink, one: Open): boolean {
  if (isSame(next, one)) return true
  if (one.link !== next.link) return false
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

/**
 * organisations-03: what ends has a last day, and stays in the history. What is still to begin is taken back by a last day before its
 * first: it held on no day, and what it would have taken the place of goes on.
 */
export const endLink = (call: Call, id: string, sent: LinkEnd): Promise<void> =>
  keepRegion(call, async ({ sql, today, noteChange }) => {
    await takeTurn(sql)
    const { name } = (await findFacts(sql, id)) ?? refuse(refusals.notFound)
    const { link, as, to, fromOn, untilOn } = sent
    const open = await openLinks(sql, id, today)
    const ending = open.find((one) => isSame(sent, one) && one.from_on === fromOn) ?? wrong('to', 'not-open')
    const next: NextLink = { link, as, to, areaKind: ending.area_kind }
    const others = open.filter((one) => one !== ending && takesPlaceOf(next, one))
    const isTakenBack = fromOn > today && untilOn === addDays(fromOn, -1)
    if (untilOn < fromOn && !isTakenBack) wrong('untilOn', 'ends-before')
    if (untilOn > today && !mayBePlanned(link)) wrong('untilOn', 'in-future')
    if (others.some((one) => one.from_on > fromOn && one.from_on <= untilOn)) wrong('untilOn', 'overlaps')
    await writeLink(sql, id, { ...ending, until_on: untilOn })
    const before = others.find((one) => isTakenBack && one.until_on === untilOn)
    if (before) await writeLink(sql, id, { ...before, until_on: ending.until_on })
    const about = { organisationId: id, name, link, as, to }
    if (isTakenBack) await noteChange('link-taken-back', { ...about, fromOn })
    else await noteChange('link-ended', { ...about, untilOn })
  })
