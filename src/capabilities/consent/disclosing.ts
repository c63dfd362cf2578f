// Asks decide() about telling something once, outside the team: subject by subject (C-9), with the facts kept inside.
import type { FileTransaction } from '../access/actor.ts'
import type { Category } from '../access/vocabulary.ts'
import { decide } from './decide/decide.ts'
import { explain } from './decide/explain.ts'
import type { DecideRequest, Decision, Disclosure } from './decide/request.ts'
import type { Explanation } from './decide/sentences.ts'
import { decideTogether } from './decide/together.ts'
import { decidersOf, subjectOf } from './keys/deciders.ts'
import { readFacts } from './keys/facts.ts'
import { regionPolicyOf } from './region/policy.ts'
import type { Purpose, Role } from './vocabulary.ts'

/** Who tells whom, why, and what was shown to be so (a threshold, a suspicion, a conflict of duties). */
export interface Telling {
  sender: Role
  senderOrganisation: string
  receiver: Role
  receiverOrganisation: string
  purpose: Purpose
  evidence: Omit<Partial<Disclosure>, 'sender' | 'receiver' | 'purpose' | 'category'>
}

/** May this be told about all of these people? The lowest level counts, and one no is a no. */
export type AskLaw = (telling: Telling, subjectIds: readonly string[], category: Category) => Explained
export type Explained = Decision & { because: Explanation }

/** The law as it stands for this file today. The facts it rests on stay here: the acting person may not see all of them. */
export async function lawOf(tx: FileTransaction): Promise<{ ask: AskLaw; supervisedBy(childId: string): string[] }> {
  const facts = await readFacts(tx.sql, tx.fileId)
  const policy = await regionPolicyOf(tx.sql)
  const ask: AskLaw = (telling, subjectIds, category) => {
    const { sender, receiver, purpose, evidence } = telling
    const door = {
      category,
      part: null,
      source: telling.senderOrganisation,
      sourceKind: 'organisation' as const,
    }
    const to = { organisation: telling.receiverOrganisation, role: receiver }
    const decisions = subjectIds.map((id): Explained => {
      const request: DecideRequest = {
        at: tx.today,
        policy,
        subject: subjectOf(facts, id, tx.today, telling.receiverOrganisation),
        deciders: decidersOf(facts, id, { door, sender, receiver: to }, tx.today),
        disclosure: { ...evidence, sender, receiver, purpose, category },
      }
      const decision = decide(request, policy.tables)
      return { ...decision, because: explain(decision, request) }
    })
    const answer = decideTogether(decisions as [Explained, ...Explained[]])
    const first = decisions.find((one) => one.decision === answer.decision) as Explained
    return { ...answer, because: first.because }
  }
  const runs = (one: { sinceOn: string; untilOn: string | null }) =>
    one.sinceOn <= tx.today && (one.untilOn === null || one.untilOn >= tx.today)
  const supervisedBy = (childId: string) =>
    facts.measures.filter((one) => one.child === childId && runs(one)).map((one) => one.organisation)
  return { ask, supervisedBy }
}
