// Whose answers a question waits for, and where each of them stands.

import type { DecidedBy } from '../policy/deciders.ts'
import type { ConsentKind, JointAuthority, Regime } from '../vocabulary.ts'
import { ageBand } from './ages.ts'
import { type Standing, standingOn } from './answers.ts'
import type { Case } from './case.ts'
import type { DeciderInput } from './request.ts'

/** One consent that a row needs: its kind, the column that says who decides, and the regime that the policy's choice is for. */
export type Ask = { kind: ConsentKind; column: Regime; regime: Regime }

/** A name and where that person stands; the name is the id, else the word for who it is. */
export type Voice = { name: string; standing: Standing }

export type Group = { rule: JointAuthority; voices: readonly Voice[] }

export const isYes = (voice: Voice) => voice.standing.state === 'yes'
export const isRefusal = (voice: Voice) => voice.standing.state === 'consent.refused'
/** A refusal or a withdrawal; silence and expiry are no objection. */
export const isObjection = (voice: Voice) => isRefusal(voice) || voice.standing.state === 'consent.withdrawn'

/** C-7: for 12–15 the policy may ask more than the statute, never less. */
export function decidedBy(ask: Ask, asked: Case): DecidedBy {
  const band = ageBand(asked)
  const choice = asked.request.policy?.consent12to15 ?? 'BOTH'
  const here = typeof choice === 'string' ? choice : (choice[ask.regime] ?? 'BOTH')
  if (band === '12to15' && here === 'BOTH') return 'youth and authority'
  return asked.tables.deciderColumns[ask.column].by[band]
}

/** C-11: said in a word, ONE_UNLESS_OBJECTION holds for low-impact categories; said by category, as it is said. */
function jointRule({ request: { policy, disclosure }, tables }: Case): JointAuthority {
  const choice = policy?.jointAuthority ?? 'ALL'
  if (typeof choice !== 'string') return choice[disclosure.category] ?? 'ALL'
  return tables.lowImpactCategories.includes(disclosure.category) ? choice : 'ALL'
}

function voicesOf(ask: Ask, who: readonly DeciderInput[], word: string, asked: Case): readonly Voice[] {
  const voices = who.map((decider): Voice => {
    const name = decider.id ?? (decider.is === 'mentor' ? 'curator' : decider.is)
    return { name, standing: standingOn(ask.kind, decider.consents, asked) }
  })
  return voices.length > 0 ? voices : [{ name: word, standing: { state: 'consent.incomplete' } }]
}

/** Everyone with gezag: parents, a guardian, a guardian institution. A parent without gezag has no say. */
export function authorityGroup(ask: Ask, asked: Case): Group {
  const withGezag = asked.request.deciders.filter(
    ({ is, hasGezag }) => hasGezag === true && (is === 'parent' || is === 'guardian' || is === 'gi'),
  )
  return { rule: jointRule(asked), voices: voicesOf(ask, withGezag, 'parent', asked) }
}

/** The subject is one person: from 18 what they said as `youth` and as `adult` is one list of answers. */
export function subjectVoice(ask: Ask, word: 'youth' | 'adult', asked: Case): readonly Voice[] {
  const { deciders } = asked.request
  const named = deciders.filter(({ is }) => is === word)
  const earlier = word === 'adult' ? deciders.filter(({ is }) => is === 'youth') : []
  const all = [...named, ...earlier]
  const first = all[0]
  const self = first ? [{ ...first, is: word, consents: all.flatMap((decider) => decider.consents) }] : []
  return voicesOf(ask, self, word, asked)
}

/** Curator or mentor: one yes suffices, and nobody may object. */
export function representativeGroup(ask: Ask, asked: Case): Group {
  const named = asked.request.deciders.filter(({ is }) => is === 'curator' || is === 'mentor')
  return { rule: 'ONE_UNLESS_OBJECTION', voices: voicesOf(ask, named, 'curator', asked) }
}

export function groupsOf(ask: Ask, asked: Case): readonly Group[] {
  const subject = (word: 'youth' | 'adult'): Group => ({
    rule: 'ALL',
    voices: subjectVoice(ask, word, asked),
  })
  switch (decidedBy(ask, asked)) {
    case 'authority':
      return [authorityGroup(ask, asked)]
    case 'youth':
      return [subject('youth')]
    case 'youth and authority':
      return [authorityGroup(ask, asked), subject('youth')]
    case 'self':
      return [subject('adult')]
    case 'representative':
      return [representativeGroup(ask, asked)]
  }
}
