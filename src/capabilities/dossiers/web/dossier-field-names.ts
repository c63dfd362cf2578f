import { authoritiesOf, type DossierDraft, isChild } from './dossier-draft.ts'
import { text } from './text.ts'

const personFields: Readonly<Record<string, string>> = {
  givenName: text.create.givenName,
  familyName: text.create.familyName,
  relation: text.create.relation,
  bornOn: text.create.bornOn,
  schoolId: text.create.schoolId,
  groupLabel: text.create.groupLabel,
  phone: text.create.phone,
  email: text.create.email,
}

/** What a field of the form is called, with the person it belongs to: "Elif, geboortedatum". */
export function nameOfField(path: string, draft: DossierDraft): string | undefined {
  const [list, position, field = ''] = path.split('/')
  const index = Number(position)
  if (list === 'persons') return personField(draft, index, field)
  if (list === 'authorities') return authorityField(draft, index, field)
  if (list !== 'authorityStates') return undefined
  const child = draft.persons.filter(isChild)[index]
  return text.create.authorityOf(child?.givenName.trim() || text.create.thisChild)
}

function personField({ persons }: DossierDraft, index: number, field: string): string | undefined {
  const label = personFields[field]
  if (label === undefined) return undefined
  return `${persons[index]?.givenName.trim() || text.create.person(index + 1)}, ${label.toLowerCase()}`
}

function authorityField(draft: DossierDraft, index: number, field: string): string {
  const holder = draft.persons.find(({ key }) => key === authoritiesOf(draft)[index]?.holder)
  const name = holder?.givenName.trim() || text.create.authority
  return `${name}, ${(field === 'sinceOn' ? text.create.since : text.create.source).toLowerCase()}`
}
