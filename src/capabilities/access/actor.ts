import type { Database, Sql } from '../../platform/database/database.ts'
import type { CivilDate } from '../../platform/pure/dates.ts'
import type { AbsenceReason } from './contract.ts'

/** One session, one capacity: a professional acts for one organisation in one role; a family member as themself. */
export type Actor =
  | { kind: 'professional'; accountId: string; organisationId: string; role: string }
  | { kind: 'family'; accountId: string }

export type LookAction =
  | 'listed'
  | 'viewed'
  | 'searched'
  | 'added'
  | 'changed'
  | 'printed'
  | 'exported'
  | 'opened'
  | 'emergency'

/** Why someone of the team cannot read something, and which people of the file are waited for. */
export interface Missing {
  reason: AbsenceReason
  waitingFor: readonly string[]
}

/** Says of a door and someone who cannot read it why not; null when there is nothing more to say than that it is not open. */
export type AbsenceOf = (
  doorId: string,
  who: { organisation: string; role: string } | { relative: string },
) => Missing | null

/** What the world outside gives: the database, time, randomness, and how keys are derived from law. */
export interface Ports {
  readonly database: Database
  now(): Date
  newId(): string
  deriveKeys(tx: FileTransaction): Promise<void>
  /** Why who cannot read something cannot; null when the actor is not to know. */
  absencesOf(tx: FileTransaction): Promise<AbsenceOf | null>
}

/** Who asks, when, and under which request. */
export interface Call {
  readonly ports: Ports
  readonly actor: Actor
  readonly requestId: string
  /** When they last showed who they are; absent where nobody signed in: the trial's own stories. */
  readonly signedInAt?: Date
  /** Asks to change something: so an attempt that is refused says what kind of attempt it was. */
  readonly isChange?: boolean
}

interface Entered {
  readonly sql: Sql
  readonly call: Call
  readonly today: CivilDate
  readonly at: Date
  /** Records a look at these doors; without one there is no answer. */
  look(action: LookAction, doorIds: readonly string[]): Promise<void>
  /** Says that nothing of the file is shown. */
  showsNothing(): void
}

/** A transaction inside one file, with only the doors open that are open to the actor today. */
export interface FileTransaction extends Entered {
  readonly fileId: string
  /** Keys of a family's file follow from law; those of a question the asker chose on the form. */
  readonly kind: 'family' | 'question' | 'meldcode'
  readonly hasRegie: boolean
  /** Which person of the family the actor is; null for a professional. */
  readonly personId: string | null
}

/** A transaction over all files of a kind that are open to the actor. */
export interface ListTransaction extends Entered {
  readonly files: readonly { fileId: string; hasRegie: boolean; personId: string | null }[]
}
