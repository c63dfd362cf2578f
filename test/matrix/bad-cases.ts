// Everything that must be refused, by name: who sends what where, and which refusal it gets.
import type { Cast } from '../cast.ts'
import type { ToldFamily } from '../families.ts'
import { badAccounts } from './bad/accounts.ts'
import { badAgreements } from './bad/agreements.ts'
import { badConsent } from './bad/consent.ts'
import { badDossiers } from './bad/dossiers.ts'
import { badImports } from './bad/imports.ts'
import { badMessage } from './bad/message.ts'
import { badOwnProvider } from './bad/own-provider.ts'
import { badPlan } from './bad/plan.ts'
import { badPlayingField } from './bad/playing-field.ts'
import { badPresence } from './bad/presence.ts'
import { badQuestions } from './bad/questions.ts'
import { badSchools } from './bad/schools.ts'
import { badScim } from './bad/scim.ts'
import type { Place } from './requests.ts'

export type Name = 'noah' | 'sanne' | 'wout' | 'mirjam' | 'aylin' | 'dirk' | 'stranger'

export interface Bad {
  by?: Name
  method?: 'POST' | 'PUT' | 'PATCH' | 'GET'
  path: string
  body?: unknown
  headers?: Record<string, string>
  status: number
  code?: string
  field?: string
}

/** Where the cases are played: a family with consent, and one that has nothing to do with it. */
export interface Stage {
  cast: Cast
  place: Place
  others: ToldFamily
}

export const badCases = (stage: Stage): Record<string, () => Bad> => ({
  ...badMessage(stage),
  ...badAccounts(stage),
  ...badAgreements(stage),
  ...badConsent(stage),
  ...badDossiers(stage),
  ...badImports(),
  ...badOwnProvider(stage),
  ...badPlan(stage),
  ...badPlayingField(stage),
  ...badPresence(stage),
  ...badQuestions(stage),
  ...badSchools(stage),
  ...badScim(stage),
})
