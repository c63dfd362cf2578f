// Reads what comes from outside, piece by piece: each reader gives a value of its type, or names the field it cannot take.
import { type CivilDate, isCivilDate } from '../../../platform/pure/dates.ts'

/** What a field must be, after its path; the path is empty when it is the whole. */
export class NotUnderstood extends Error {
  override name = 'NotUnderstood'
  constructor(field: string, why: string) {
    super(`${field} ${why}`.trim())
  }
}

export type Read<T> = (value: unknown, field: string) => T
export type Optional<T> = { mayBeAbsent: Read<T> }

type Shape<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional<T[K]> : Read<T[K]> }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Left out, or null: the default holds. */
export const optional = <T>(read: Read<T>): Optional<T> => ({ mayBeAbsent: read })

export const flag: Read<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw new NotUnderstood(field, 'must be true or false')
  return value
}

export const text: Read<string> = (value, field) => {
  if (typeof value !== 'string') throw new NotUnderstood(field, 'must be text')
  return value
}

export const name: Read<string> = (value, field) => {
  if (typeof value !== 'string' || value.trim() === '')
    throw new NotUnderstood(field, 'must be a text that is not empty')
  return value
}

export const date: Read<CivilDate> = (value, field) => {
  if (typeof value !== 'string' || !isCivilDate(value))
    throw new NotUnderstood(field, 'must be a date that exists, written as YYYY-MM-DD')
  return value
}

/** `kind` says what the list is of: "a role". */
export function oneOf<const T extends string>(known: readonly T[], kind: string): Read<T> {
  return (value, field) => {
    const found = known.find((one) => one === value)
    if (found === undefined) throw new NotUnderstood(field, `must be ${kind} of the list: ${known.join(', ')}`)
    return found
  }
}

export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) throw new NotUnderstood(field, 'must be a list')
    return value.map((one, index) => read(one, `${field}[${index}]`))
  }
}

/** Takes every field that it names, and no other: a misspelt field would silently count as absent. */
export function objectOf<T extends object>(shape: Shape<T>): Read<T> {
  const fields = Object.entries<Read<unknown> | Optional<unknown>>(shape)
  return (value, field) => {
    if (!isObject(value)) throw new NotUnderstood(field, 'must be an object')
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(shape, key))
    if (unknown !== undefined) throw new NotUnderstood(under(field, unknown), 'is not a field of this question')
    const pairs = fields.flatMap(([key, read]) => {
      const given = value[key]
      const at = under(field, key)
      if (typeof read !== 'function')
        return given === undefined || given === null ? [] : [[key, read.mayBeAbsent(given, at)]]
      if (given === undefined) throw new NotUnderstood(at, 'is missing')
      return [[key, read(given, at)]]
    })
    return Object.fromEntries(pairs) as T
  }
}

/** An object with some of these words as its fields. */
export function someOf<K extends string, T>(keys: readonly K[], read: Read<T>): Read<Partial<Record<K, T>>> {
  const shape = Object.fromEntries(keys.map((key) => [key, optional(read)]))
  return objectOf<Partial<Record<K, T>>>(shape as Shape<Partial<Record<K, T>>>)
}

/** A word, or else an object. */
export function either<A, B>(word: Read<A>, object: Read<B>): Read<A | B> {
  return (value, field) => (isObject(value) ? object(value, field) : word(value, field))
}

const under = (field: string, key: string) => (field === '' ? key : `${field}.${key}`)
