import type { CivilDate } from '../../../platform/pure/format.ts'
import { asksAboutRegie } from '../ask/rules.ts'
import { askers, type NewQuestion, professions, staffBases } from '../contract.ts'
import {
  AGE_MAX,
  ELSEWHERE,
  EMAIL_MAX,
  type FormFault,
  type FormFaults,
  type FormValues,
  NAME_MAX,
  NOT_LISTED,
  PHONE_MAX,
  WORDS_MAX,
  WORDS_MIN,
} from './form-values.ts'

export type Known = { schoolIds: readonly string[]; municipalityIds: readonly string[]; today: CivilDate }

/** What is still wrong with a posted form, in the order of the form. Spaces and dashes are never wrong. */
export function faultsOf(values: FormValues, { schoolIds, municipalityIds, today }: Known): FormFaults {
  const isStaff = values.asker === 'SCHOOL_STAFF'
  const faults: Record<string, FormFault | undefined> = {
    asker: isOneOf(askers, values.asker) ? undefined : 'ASKER_MISSING',
    ...(values.asker === 'PROFESSIONAL' ? { profession: professionFault(values.profession) } : {}),
    name: values.name.length > NAME_MAX ? 'NAME_TOO_LONG' : undefined,
    schoolId: schoolFault(values.schoolId, schoolIds),
    // Asked only where routing needs them: the school decides where there is one.
    ...(values.schoolId === NOT_LISTED ? placeFaults(values, municipalityIds) : {}),
    ...(isStaff ? staffFaults(values, today) : {}),
    words: wordsFault(values.words),
    phone: phoneFault(values),
    email: values.email === '' || isEmail(values.email) ? undefined : 'EMAIL_IMPOSSIBLE',
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined))
}

/** A form without faults as the question it asks; what does not belong to this asker is left out, whatever was posted. */
export function questionOf(values: FormValues): NewQuestion {
  const { name, schoolId, words, phone, email, schoolMayRead } = values
  return {
    asker: values.asker as NewQuestion['asker'],
    schoolId: schoolId === NOT_LISTED ? null : schoolId,
    words,
    schoolMayRead: schoolMayRead !== '',
    ...(name !== '' && { name }),
    ...(values.asker === 'PROFESSIONAL' && { profession: values.profession as Profession }),
    ...(schoolId === NOT_LISTED &&
      values.residenceId !== '' &&
      values.residenceId !== ELSEWHERE && { residenceId: values.residenceId }),
    ...(schoolId === NOT_LISTED && values.age !== '' && { age: Number(values.age) }),
    ...(asksAboutRegie(values.asker) && values.subject !== '' && { subject: 'regie' as const }),
    ...(phone !== '' && { phone }),
    ...(email !== '' && { email }),
    ...(values.asker === 'SCHOOL_STAFF' && staffPartOf(values)),
  }
}

type Profession = Exclude<NewQuestion['profession'], undefined>

function professionFault(profession: string): FormFault | undefined {
  return isOneOf(professions, profession) ? undefined : 'PROFESSION_MISSING'
}

function placeFaults({ residenceId, age }: FormValues, known: readonly string[]) {
  const isKnown = residenceId === '' || residenceId === ELSEWHERE || known.includes(residenceId)
  const isAge = age === '' || (/^\d{1,3}$/.test(age) && Number(age) <= AGE_MAX)
  return {
    residenceId: isKnown ? undefined : ('RESIDENCE_UNKNOWN' as const),
    age: isAge ? undefined : ('AGE_IMPOSSIBLE' as const),
  }
}

function staffPartOf(values: FormValues): Partial<NewQuestion> {
  if (values.staffBasis === 'ANONYMOUS') return { staffBasis: 'ANONYMOUS' }
  const parentsAgreedOn = agreedOn(values)
  return {
    staffBasis: 'PARENTS_AGREE',
    parentsName: values.parentsName,
    ...(parentsAgreedOn !== undefined && { parentsAgreedOn }),
  }
}

/** The day on which parents agreed, from three typed fields; undefined when there is no such day. */
export function agreedOn(values: FormValues): CivilDate | undefined {
  const [day, month, year] = [values.agreedDay, values.agreedMonth, values.agreedYear].map(Number)
  if (!day || !month || !year || year < 1900 || year > 9999) return undefined
  const at = new Date(Date.UTC(year, month - 1, day))
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isReal ? at.toISOString().slice(0, 10) : undefined
}

function schoolFault(id: string, known: readonly string[]): FormFault | undefined {
  if (id === '') return 'SCHOOL_MISSING'
  return id === NOT_LISTED || known.includes(id) ? undefined : 'SCHOOL_UNKNOWN'
}

function staffFaults(values: FormValues, today: CivilDate): Record<string, FormFault | undefined> {
  if (!isOneOf(staffBases, values.staffBasis)) return { staffBasis: 'STAFF_BASIS_MISSING' }
  if (values.staffBasis === 'ANONYMOUS') return {}
  return { parentsName: parentsFault(values.parentsName), agreedDay: dateFault(values, today) }
}

function parentsFault(name: string): FormFault | undefined {
  if (name === '') return 'PARENTS_NAME_MISSING'
  return name.length > NAME_MAX ? 'NAME_TOO_LONG' : undefined
}

function dateFault(values: FormValues, today: CivilDate): FormFault | undefined {
  if (values.agreedDay === '' || values.agreedMonth === '' || values.agreedYear === '') return 'AGREED_ON_MISSING'
  const date = agreedOn(values)
  if (date === undefined) return 'AGREED_ON_IMPOSSIBLE'
  return date > today ? 'AGREED_ON_IN_FUTURE' : undefined
}

function wordsFault(words: string): FormFault | undefined {
  if (words.length < WORDS_MIN) return 'WORDS_TOO_SHORT'
  return words.length > WORDS_MAX ? 'WORDS_TOO_LONG' : undefined
}

function phoneFault({ phone, email }: FormValues): FormFault | undefined {
  if (phone === '' && email === '') return 'REACH_MISSING'
  return phone === '' || isPhone(phone) ? undefined : 'PHONE_IMPOSSIBLE'
}

function isPhone(text: string): boolean {
  return text.length <= PHONE_MAX && /^\+?\d{8,15}$/.test(text.replace(/[\s().-]/g, ''))
}

function isEmail(text: string): boolean {
  return text.length <= EMAIL_MAX && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value)
}
