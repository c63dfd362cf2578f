import type { Static } from 'typebox'
import type { ReadersPreview as ReadersPreviewSchema } from '../../../capabilities/consent/contract.ts'
import type {
  ChangedGoal as ChangedGoalSchema,
  NewAction as NewActionSchema,
  NewGoal as NewGoalSchema,
  NewWish as NewWishSchema,
} from '../../../capabilities/plan/contract.ts'

// What the forms send, in the shapes of the contracts.
export type NewWish = Static<typeof NewWishSchema>
export type NewGoal = Static<typeof NewGoalSchema>
export type ChangedGoal = Static<typeof ChangedGoalSchema>
export type NewAction = Static<typeof NewActionSchema>
export type ReadersPreview = Static<typeof ReadersPreviewSchema>
