import type { FormSchool } from './form-context.ts'
import { type FormFault, type FormValues, NOT_LISTED } from './form-values.ts'

/** A list this long is grouped by place; the style sheet's marker counts on an ungrouped list of up to eight. */
export const GROUPED_FROM = 9
/** Nobody finds a school in a longer list on a phone. */
const LISTED_UP_TO = 300
const SHOWN_UP_TO = 12

export const isTooLongToList = (schools: readonly unknown[]): boolean => schools.length > LISTED_UP_TO

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The schools whose name and place hold every word that was typed; those that begin so first. */
export function schoolsNamed(typed: string, schools: readonly FormSchool[]): FormSchool[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const words = wanted.split(' ')
  const found = schools.filter(({ name, place = '' }) => {
    const held = plain(`${name} ${place}`)
    return words.every((word) => held.includes(word))
  })
  const exact = found.filter(({ name }) => plain(name) === wanted)
  if (exact.length === 1) return exact
  const begins = (one: FormSchool) => (plain(one.name).startsWith(wanted) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name, 'nl')).slice(0, SHOWN_UP_TO)
}

/** The school that was typed: chosen when there is one of that name; else what is still to be done. */
export function withSchoolFound(
  values: FormValues,
  schools: readonly FormSchool[],
): { values: FormValues; fault?: FormFault } {
  const isChosen = values.schoolId === NOT_LISTED || schools.some((one) => one.id === values.schoolId)
  if (!isTooLongToList(schools) || isChosen || values.schoolName === '') return { values }
  const [first, ...others] = schoolsNamed(values.schoolName, schools)
  if (first === undefined) return { values, fault: 'SCHOOL_NOT_FOUND' }
  if (others.length > 0) return { values, fault: 'SCHOOL_CHOOSE' }
  return { values: { ...values, schoolId: first.id } }
}
