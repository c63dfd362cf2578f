import { dateText, noDate, type TypedDate } from '../../../design/DateFields.tsx'
import type { NewDossier, NewPerson, Person } from '../contract.ts'

export type PersonDraft = {
  key: string
  givenName: string
  familyName: string
  relation: NewPerson['relation']
  born: TypedDate
  schoolId: string
  groupLabel: string
  phone: string
  email: string
  isAsker: boolean
}

export type AuthorityState = NonNullable<Person['authorityState']>
export const authorityStates = ['known', 'unknown', 'conflict'] as const satisfies readonly AuthorityState[]
export type GezagSource = Person['gezag'][number]['source']
export type HolderDraft = { since: TypedDate; source: GezagSource | '' }
/** Of each child how it stands with gezag, and of each adult that has it, since when and from which source. */
export type GezagDraft = { state: AuthorityState; holders: Readonly<Record<string, HolderDraft>> }

export type DossierDraft = { persons: readonly PersonDraft[]; gezag: Readonly<Record<string, GezagDraft>> }

/** The gezag over a child about whom nothing was filled in is not known yet: the honest beginning. */
export const noGezag: GezagDraft = { state: 'unknown', holders: {} }

/** What the question already says about the asker and the school, so that nobody types it twice. */
export type FromQuestion = {
  id: string
  asker: 'PARENT' | 'PUPIL' | 'SCHOOL_STAFF' | 'PROFESSIONAL' | 'OTHER'
  askerName: string | null
  phone: string | null
  email: string | null
  schoolId: string | null
}

export function emptyPerson(key: string, relation: NewPerson['relation']): PersonDraft {
  return {
    key,
    givenName: '',
    familyName: '',
    relation,
    born: noDate,
    schoolId: '',
    groupLabel: '',
    phone: '',
    email: '',
    isAsker: false,
  }
}

/** A child and a parent to begin with; the asker's own name and way to be reached are filled in. */
export function firstDraft(question: FromQuestion | null): DossierDraft {
  const parent = emptyPerson('p1', 'mother')
  const child = { ...emptyPerson('p2', 'child'), schoolId: question?.schoolId ?? '' }
  if (question === null || question.asker === 'SCHOOL_STAFF' || question.asker === 'PROFESSIONAL')
    return { persons: [parent, child], gezag: {} }
  const asker = { ...namesOf(question.askerName), isAsker: true }
  if (question.asker === 'PUPIL') return { persons: [parent, { ...child, ...asker }], gezag: {} }
  const reach = { phone: question.phone ?? '', email: question.email ?? '' }
  return { persons: [{ ...parent, ...asker, ...reach }, child], gezag: {} }
}

function namesOf(name: string | null): { givenName: string; familyName: string } {
  const [givenName = '', ...rest] = (name ?? '').trim().split(/\s+/)
  return { givenName, familyName: rest.join(' ') }
}

export const isChild = ({ relation }: PersonDraft) => relation === 'child'

type Authority = NewDossier['authorities'][number]

/** Who has gezag over whom, in the order in which it is sent: errors point into this list. */
export function authoritiesOf({ persons, gezag }: DossierDraft): Authority[] {
  const adults = persons.filter((person) => !isChild(person))
  return persons.filter(isChild).flatMap(({ key: child }) => {
    const { state, holders } = gezag[child] ?? noGezag
    if (state === 'unknown') return []
    const having = adults.filter(({ key }) => holders[key] !== undefined)
    return having.map(({ key: holder }) => authorityOf(child, holder, holders[holder]))
  })
}

function authorityOf(child: string, holder: string, draft: HolderDraft | undefined): Authority {
  const { since, source } = draft ?? { since: noDate, source: '' }
  // An empty source is sent as it is: the server's sentence then stands at the field.
  return { child, holder, source: source as GezagSource, sinceOn: dateText(since) || null }
}

export function statesOf({ persons, gezag }: DossierDraft): NewDossier['authorityStates'] {
  return persons.filter(isChild).map(({ key }) => ({ child: key, state: (gezag[key] ?? noGezag).state }))
}

export function newDossierOf(draft: DossierDraft, questionId: string | null): NewDossier {
  return {
    questionId,
    persons: draft.persons.map(newPersonOf),
    authorities: authoritiesOf(draft),
    authorityStates: statesOf(draft),
  }
}

/** What was left empty and may be, is left out. What must be there is sent as it is, and the server says what it misses. */
function newPersonOf(person: PersonDraft): NewPerson {
  const { key, givenName, familyName, relation, born, isAsker } = person
  const own = isChild(person)
    ? { schoolId: person.schoolId || null, ...filled('groupLabel', person.groupLabel) }
    : { ...filled('phone', person.phone), ...filled('email', person.email) }
  return { key, givenName, familyName, relation, bornOn: dateText(born), ...own, ...(isAsker ? { isAsker } : {}) }
}

function filled<Name extends string>(name: Name, value: string): Partial<Record<Name, string>> {
  return value.trim() === '' ? {} : ({ [name]: value.trim() } as Record<Name, string>)
}
