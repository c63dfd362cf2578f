// A deed on reference data as words: what happened, to what, and the facts of it by their names.
import { longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { text as agreements } from '../../agreements/web/text.ts'
import { text as contacts } from '../../contacts/web/text.ts'
import { text as organisations } from '../../organisations/web/text.ts'
import type { FieldChange } from '../contract.ts'
import type { ImportKind } from '../vocabulary.ts'
import { text } from './text.ts'

const words = text.changes
type About = FieldChange['about']

/** Deeds that make the thing itself. */
const makes = ['organisation-added', 'school-holiday']

export function titleOf({ what, about, names }: FieldChange): string {
  const title = words.what[what] ?? words.other
  if (what === 'import') return `${title}: ${text.kinds[about.kind as ImportKind]?.name ?? ''}`
  const place = ['schoolId', 'school', 'organisationId', 'cooperationId'].map((key) => names[textIn(about, key)])
  const name = place.find((one) => one !== undefined) ?? textIn(about, 'name')
  if (name === '') return title
  return makes.includes(what) ? `${title}: ${name}` : words.of(title, name)
}

/** What a file did, in numbers. */
export function numbersOf(about: About): string[] {
  const count = (name: string) => Number(about[name] ?? 0)
  const told = (['added', 'changed', 'ended', 'unchanged'] as const).map((one) => text.counts[one](count(one)))
  const skipped = count('faultyRows') > 0 ? [words.skipped(count('faultyRows'))] : []
  const leftOut = count('leftOut') > 0 ? [words.leftOut(count('leftOut'))] : []
  return [...told, ...skipped, ...leftOut]
}

const textIn = (about: About, key: string): string => {
  const value = about[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const day = (date: string) => longDate(date, pageLanguage)
const record = (one: Readonly<Record<string, string>>) => one

/** Each fact that a deed can hold, in the order in which it is read. */
const facts: readonly [key: string, say: (value: string, change: FieldChange) => string | undefined][] = [
  ['to', (value, { about, names }) => `${linkName(about)}: ${names[value] ?? value}`],
  ['place', (value) => value],
  ['task', (value) => record(contacts.tasks)[value]],
  ['accountId', (value, { names }) => names[value]],
  ['item', (value) => Object.entries(agreements.items).find(([item]) => item === value)?.[1].name],
  ['version', words.version],
  ['weeks', words.weeks],
  ['year', words.year],
  ['fromOn', (value) => words.from(day(value))],
  ['untilOn', (value) => words.until(day(value))],
  ['lastOn', (value) => words.until(day(value))],
  ['onDay', (value) => words.on(day(value))],
]

export function factsOf(change: FieldChange): string[] {
  const said = facts.flatMap(([key, say]) => {
    const value = textIn(change.about, key)
    return value === '' ? [] : (say(value, change) ?? [])
  })
  return [...said, ...detailsOf(change.about)]
}

const linkName = (about: About): string => {
  const as = textIn(about, 'as')
  return (
    record(organisations.relations)[as] ??
    organisations.schemes[as] ??
    record(organisations.which)[textIn(about, 'link')] ??
    as
  )
}

interface Detail {
  field: string
  from: string | null
  to: string | null
}

/** Of a name or address that was overwritten: what it was, and what it became. */
function detailsOf({ details }: About): string[] {
  if (!Array.isArray(details)) return []
  return (details as Detail[]).map(
    ({ field, from, to }) => `${organisations.fields[field] ?? field}: ${from || text.none} → ${to || text.none}`,
  )
}
