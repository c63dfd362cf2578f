export interface Contact {
  schoolId: string
  task: 'contact' | 'stand-in' | 'school-care-lead'
  accountId: string
  name: string
  organisationId: string
  role: string
}

export interface Receiver extends Contact {
  /** Why the question comes to this person; said on the screen. */
  why: 'contact' | 'stand-in' | 'school-care-lead' | 'team'
  /** Holds the regie over the question: may pick it up. */
  hasRegie: boolean
}

/**
 * questions-02: a question goes to the fixed contact of the school and the stand-in, whatever the postcode (P5.2); without a
 * school in the list to every contact of the team. The school's own care lead reads it only when the asker says so.
 */
export function receiversOf(schoolId: string | null, schoolMayRead: boolean, contacts: readonly Contact[]): Receiver[] {
  const atSchool = contacts.filter((one) => one.schoolId === schoolId)
  const fixed = atSchool
    .filter((one) => one.task !== 'school-care-lead')
    .map((one) => ({ ...one, why: one.task, hasRegie: true }))
  const careLeads = schoolMayRead ? atSchool.filter((one) => one.task === 'school-care-lead') : []
  const readers = careLeads.map((one) => ({ ...one, why: one.task, hasRegie: false }))
  return fixed.length ? [...fixed, ...readers] : [...wholeTeam(contacts), ...readers]
}

function wholeTeam(contacts: readonly Contact[]): Receiver[] {
  const team = contacts.filter((one) => one.task === 'contact')
  const first = new Map(team.map((one) => [one.accountId, one]))
  return [...first.values()].map((one) => ({ ...one, why: 'team', hasRegie: true }))
}

const letters = 'BCDFGHJKLMNPQRSTVWXZ23456789'

/** A reference that can be said on the phone: eight characters without vowels, so that it never spells a word. */
export function referenceFrom(randomId: string): string {
  const numbers = randomId.replaceAll('-', '').match(/.{4}/g) ?? []
  const text = numbers.map((four) => letters[Number.parseInt(four, 16) % letters.length]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}`
}
