// The rules about consent itself (domain-nl §1.1–§1.3, §1.7): what each says, its source, and the terms that are data.
export type ConsentRule = { rule: string; source: string; asOf: string; says: string }

type ConsentTerms = { reaskDays: number; tellReceiversWorkingDays: number; gezagStaleMonths: number }

/** Terms around consent [policy]; those that decide() counts with stand in deciders.ts. */
export const consentTerms: ConsentTerms = {
  /** C-25: the same question is not asked again earlier, unless something changed. */
  reaskDays: 30,
  /** C-20: receivers are told of a withdrawal. */
  tellReceiversWorkingDays: 1,
  /** C-12: after this, or at a reported divorce or move, who has gezag is looked up again. */
  gezagStaleMonths: 12,
}

const asOf = '2026-11'
const rule = (number: number, source: string, says: string): ConsentRule => ({
  rule: `C-${number}`,
  source,
  asOf,
  says,
})

export const consentRules: readonly ConsentRule[] = [
  rule(
    1,
    'AP 2016, consent in the social domain',
    'A municipality or team under Jeugdwet or Wmo never asks consent as its ground for processing: its rows ask for a release of secrecy only.',
  ),
  rule(
    2,
    'Jeugdwet 7.3.11; BW 7:457',
    'A ground under the privacy law is not enough for a sender with professional secrecy: its release is needed as well.',
  ),
  rule(
    3,
    'Kamerstuk 36295 (Wams), not in force',
    'No statute opens one domain to another as a whole: there is no row for it.',
  ),
  rule(
    4,
    'AVG 4(11), 7',
    'A consent names purpose, senders, receivers, kinds of information and period; two records never add up to one scope.',
  ),
  rule(5, 'AVG 7(4)', 'A refusal has no consequence for other help or for school, and marks nobody.'),
  rule(6, 'NJi', 'Parents and young people from 12 are invited, told the aim before and the outcome after.'),
  rule(
    7,
    'UAVG 5; Jeugdwet 7.3.11; NVO code',
    'From 12 to 15 a region chooses: BOTH youth and those with gezag, or what the statute of the sender says. A professional who leaves parents out for good care, with reason and name, asks with STATUTE for that one question.',
  ),
  rule(8, 'UAVG 5(5)', 'Free help or advice offered to a young person directly needs no consent of parents.'),
  rule(
    9,
    'domain §1.2',
    'Each person decides about their own information: the engine is asked for each subject, and all must allow.',
  ),
  rule(10, 'domain §1.2', 'The age on the day of the disclosure counts, not the age when a consent was given.'),
  rule(
    11,
    'BW 1:253i; Jeugdwet 7.3.16(2)',
    'With joint gezag all must say yes; a region may let one answer for low-impact kinds of information until the other objects.',
  ),
  rule(
    12,
    'domain §1.3 [policy]',
    'Where gezag is known from, and when that was looked up, is recorded; it is stale after 12 months.',
  ),
  rule(
    20,
    'AVG 7(3)',
    'A withdrawal closes at once, on its own day already; what was told before stays lawful; receivers hear of it within 1 working day.',
  ),
  rule(21, 'domain §1.7 [policy]', 'Every consent has a last day, 12 months after its first at the latest.'),
  rule(
    22,
    'Jeugdwet 7.3.11; UAVG 5; domain §1.7 [policy]',
    'At 12 the youth joins; what parents agreed to before goes on for 42 days, for its own kinds, unless the youth refuses. At 16 and 18 what rested on parents stops; the own yes goes on.',
  ),
  rule(23, 'domain §1.7', 'Who loses gezag no longer counts, from that day; who receives it is asked.'),
  rule(24, 'UAVG 5', 'Either parent may withdraw, and a youth from 12 what the parents gave.'),
  rule(
    25,
    'domain §1.7 [policy]',
    'A refusal needs no reason; the same question waits 30 days unless something changed.',
  ),
  rule(
    26,
    'AVG 7(1)',
    'Of each consent it is recorded who asked, who answered in which capacity, how, when, to which text, and for what.',
  ),
]
