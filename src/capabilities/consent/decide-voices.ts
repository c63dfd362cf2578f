// Whose answers a question waits for, and where each of them stands.
import { ageBand } from './ages.ts'
import { type Standing, standingOn } from './decide-answers.ts'
import type { DecideRequest, DeciderInput } from './decide-request.ts'
import type { PolicyTables } from './policy.ts'
import type { DecidedBy } from './policy-deciders.ts'
import type { ConsentKind, JointAuthority, Regime } from './vocabulary.ts'

/** One consent that a row needs: its kind, and the regime whose column says who decides. */
export type Ask = { kind: ConsentKind; regime: Regime }

/** A name and where that person stands; the name is the id, else the word for who it is. */
export type Voice = { name: string; standing: Standing }

export type Group = { rule: JointAuthority; voices: readonly Voice[] }

export const isYes = (voice: Voice) => voice.standing.state === 'yes'
export const isRefusal = (voice: Voice) => voice.standing.state === 'consent.refused'
/** A refusal or a withdrawal; silence and expiry are no objection. */
export const isObjection = (voice: Voice) => isRefusal(voice) || voice.standing.state === 'consent.withdrawn'

/** C-7: for 12–15 the policy may ask more than the statute, never less. */
export function decidedBy(ask: Ask, request: DecideRequest, tables: PolicyTables): DecidedBy {
  const band = ageBand(request, tables)
  const choice = request.policy?.consent12to15 ?? 'BOTH'
  const here = typeof choice === 'string' ? choice : (choice[ask.regime] ?? 'BOTH')
  if (band === '12to15' && here === 'BOTH') return 'youth and authority'
  return tables.deciderColumns[ask.regime].by[band]
}

/** C-11: said in a word, ONE_UNLESS_OBJECTION holds for low-impact categories; said by category, as it is said. */
function jointRule({ policy, disclosure }: DecideRequest, tables: PolicyTables): JointAuthority {
  const choice = policy?.jointAuthority ?? 'ALL'
  if (typeof choice !== 'string') return choice[disclosure.category] ?? 'ALL'
  return tables.lowImpactCategories.includes(disclosure.category) ? choice : 'ALL'
}

function voicesOf(ask: Ask, who: readonly DeciderInput[], word: string, request: DecideRequest, tables: PolicyTables) {
  const voices = who.map((decider): Voice => {
    const name = decider.id ?? (decider.is === 'mentor' ? 'curator' : decider.is)
    return { name, standing: standingOn(ask.kind, decider.consents, request, tables) }
  })
  return voices.length > 0 ? voices : [{ name: word, standing: { state: 'consent.incomplete' } } satisfies Voice]
}

/** Everyone with gezag: parents, a guardian, a guardian institution. A parent without gezag has no say. */
export function authorityGroup(ask: Ask, request: DecideRequest, tables: PolicyTables): Group {
  const withGezag = request.deciders.filter(
    ({ is, hasGezag }) => hasGezag === true && (is === 'parent' || is === 'guardian' || is === 'gi'),
  )
  return { rule: jointRule(request, tables), voices: voicesOf(ask, withGezag, 'parent', request, tables) }
}

/** The subject is one person: from 18 what they said as `youth` and as `adult` is one list of answers. */
export function subjectVoice(
  ask: Ask,
  word: 'youth' | 'adult',
  request: DecideRequest,
  tables: PolicyTables,
): readonly Voice[] {
  const named = request.deciders.filter(({ is }) => is === word)
  const earlier = word === 'adult' ? request.deciders.filter(({ is }) => is === 'youth') : []
  const all = [...named, ...earlier]
  const first = all[0]
  const self = first ? [{ ...first, is: word, consents: all.flatMap((decider) => decider.consents) }] : []
  return voicesOf(ask, self, word, request, tables)
}

/** Curator or mentor: one yes suffices, and nobody may object. */
export function representativeGroup(ask: Ask, request: DecideRequest, tables: PolicyTables): Group {
  const named = request.deciders.filter(({ is }) => is === 'curator' || is === 'mentor')
  return { rule: 'ONE_UNLESS_OBJECTION', voices: voicesOf(ask, named, 'curator', request, tables) }
}

export function groupsOf(ask: Ask, request: DecideRequest, tables: PolicyTables): readonly Group[] {
  const subject = (word: 'youth' | 'adult'): Group => ({
    rule: 'ALL',
    voices: subjectVoice(ask, word, request, tables),
  })
  switch (decidedBy(ask, request, tables)) {
    case 'authority':
      return [authorityGroup(ask, request, tables)]
    case 'youth':
      return [subject('youth')]
    case 'youth and authority':
      return [authorityGroup(ask, request, tables), subject('youth')]
    case 'self':
      return [subject('adult')]
    case 'representative':
      return [representativeGroup(ask, request, tables)]
  }
}
