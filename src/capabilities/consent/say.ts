import { ageOn, type CivilDate } from '../../platform/pure/dates.ts'

/** Why someone has a say about themself, by age: from 12 beside the parents, from 16 alone, from 18 as an adult (§1.2). */
export function ageBandOf(
  person: { isChild: boolean; bornOn: CivilDate },
  at: CivilDate,
): 'is-12-to-15' | 'is-16-or-17' | 'is-adult' {
  const age = person.isChild ? ageOn(person.bornOn, at) : 18
  if (age >= 18) return 'is-adult'
  return age >= 16 ? 'is-16-or-17' : 'is-12-to-15'
}
