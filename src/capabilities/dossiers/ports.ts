import type { Sql } from '../../platform/database/database.ts'
import type { FileTransaction, Ports } from '../access/actor.ts'

/** What stands in a file by another capability's account, for lists and headings. */
export interface Standing {
  /** Requests that the family has answered with a yes that counts, of those that were asked. */
  consentGiven: number
  consentAsked: number
  isWaitingForFamily: boolean
  isStopped: boolean
  goals: number
  changedAt: string | null
  /** Per invited account: waits for an answer, or was stopped. */
  invited: ReadonlyMap<string, 'waiting' | 'stopped'>
  /** The first day on which a yes that now counts runs out, when that is soon. */
  endsOn: string | null
  /** Accounts about whom the family is to be asked anew: a yes ran out, or a child has a say now. */
  askAgain: readonly string[]
}

/** One thing that happened, behind its door. */
export interface Entry {
  fileId: string
  id: string
  doorId: string
  kind: 'note' | 'words' | 'request' | 'answer' | 'goal' | 'action' | 'tick' | 'score' | 'wish' | 'next-step'
  at: string
  title: string
  text: string | null
  isOwnWords: boolean
  /** Account of the writer; null where a person of the family speaks. */
  writtenBy: string | null
  personId: string | null
}

/** What dossiers asks of the capabilities that build on it; the app wires them. */
export interface DossierPorts extends Ports {
  readonly standings: readonly ((sql: Sql) => Promise<Map<string, Partial<Standing>>>)[]
  readonly entrySources: readonly ((sql: Sql) => Promise<Entry[]>)[]
  /** The asker's own release of their own words to the team they asked (C-8). */
  releaseWords(
    tx: FileTransaction,
    words: { personId: string; partId: string; speaksAs: 'PARENT' | 'YOUTH' },
  ): Promise<void>
}
