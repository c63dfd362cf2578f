// Rules of §1.6 that are no row of "who tells whom": no question leads to D26 and D28, and D29 is what stops other rows.
export type RuleApart = { rule: 'D26' | 'D28' | 'D29'; source: string; asOf: string; says: string }

const asOf = '2026-11'

export const rulesApart: readonly RuleApart[] = [
  {
    rule: 'D26',
    source: 'Jeugdwet 7.1.4.1',
    asOf,
    says: 'Nothing is sent to the verwijsindex (VIR). It is no receiver here, by choice: the scheme is being abolished.',
  },
  {
    rule: 'D28',
    source: 'Wabb',
    asOf,
    says: 'A BSN or pupil number is no category, so no answer opens one: whoever makes a message leaves it out unless the receiver has its own statutory base for that number.',
  },
  {
    rule: 'D29',
    source: 'BW 1:253a, 1:253i; domain §1.3',
    asOf,
    says: 'Where an answer rests on gezag, nothing is told while gezag is unknown or in conflict, or when those who are needed hold both a yes and a refusal.',
  },
]
