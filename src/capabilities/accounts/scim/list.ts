import Type, { type Static } from 'typebox'
import { type Asked, comparisonsOf, matches } from './filter.ts'
import { readFilter } from './filter-text.ts'
import { refuseScim } from './refusal.ts'

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }))
export const ListQuery = Type.Object({
  filter: text(2000),
  startIndex: text(10),
  count: text(10),
  attributes: text(1000),
  excludedAttributes: text(1000),
  sortBy: text(100),
  sortOrder: text(20),
})
export type ListQuery = Static<typeof ListQuery>

export const mostPerPage = 200
const perPage = 100

/** A filter in comparisons of what can be asked; undefined where there is none. */
export function askedIn<T>(filter: string | undefined, { values }: Asked<T>) {
  if (filter === undefined) return undefined
  const found = comparisonsOf(readFilter(filter), Object.keys(values))
  return found ?? refuseScim(400, 'This cannot be asked here.', 'invalidFilter')
}

/** scim-08 — which page was asked for (RFC 7644 §3.4.2.4): counted from one, and never more than fits. */
export const pageIn = (query: ListQuery) => ({
  startIndex: Math.max(1, numberIn(query.startIndex, 1)),
  count: Math.min(mostPerPage, Math.max(0, numberIn(query.count, perPage))),
})

export const pageOf = (Resources: readonly object[], startIndex: number, totalResults: number) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
  startIndex,
  itemsPerPage: Resources.length,
  Resources,
})

/** One page of those that the filter finds. */
export function answerList<T>(all: readonly T[], query: ListQuery, asked: Asked<T>, write: (one: T) => object) {
  const filter = askedIn(query.filter, asked)
  const found = filter ? all.filter((one) => matches(one, filter, asked)) : all
  const { startIndex, count } = pageIn(query)
  return pageOf(found.slice(startIndex - 1, startIndex - 1 + count).map(write), startIndex, found.length)
}

function numberIn(given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise
  return /^-?\d{1,9}$/.test(given)
    ? Number(given)
    : refuseScim(400, 'startIndex and count are whole numbers.', 'invalidValue')
}
