// What a change of the region's choices does: what it may not say, and what it closes.
import { type Category, categories, type Level, levels } from '../../access/vocabulary.ts'
import type { PolicyChoices } from '../decide/request.ts'
import { policyTables } from '../policy/policy.ts'
import type { MatrixPurpose } from '../policy/purposes.ts'
import { roleCeiling } from '../policy/roles.ts'
import { matrixPurposes, type ProfessionalRole, professionalRoles, regimes } from '../vocabulary.ts'
import { isLower, policyOf, type RegionChoices } from './choices.ts'

export interface Widening {
  rule: '§1.7b' | '§1.7a'
  /** The role or the purpose. */
  whose: ProfessionalRole | MatrixPurpose
  category: Category
  law: Level | null
  asked: Level | null
}

/** region-01, region-02: every cell that says more than the law, by role or purpose and category. */
export function wideningsOf({
  roleNarrowing,
  purposeNarrowing,
}: Pick<RegionChoices, 'roleNarrowing' | 'purposeNarrowing'>): Widening[] {
  const byRole = professionalRoles.flatMap((whose) =>
    categories.map((category) => ({
      rule: '§1.7b' as const,
      whose,
      category,
      law: roleCeiling(whose, category, true),
      asked: roleNarrowing[whose]?.[category],
    })),
  )
  const byPurpose = matrixPurposes.flatMap((whose) =>
    categories.map((category) => ({
      rule: '§1.7a' as const,
      whose,
      category,
      law: policyTables.purposeMatrix[category][whose],
      asked: purposeNarrowing[category]?.[whose],
    })),
  )
  return [...byRole, ...byPurpose].flatMap(({ asked, ...one }) =>
    asked !== undefined && isLower(one.law, asked) ? [{ ...one, asked }] : [],
  )
}

type Choices = Omit<RegionChoices, 'version'>

/** region-04: the kinds of information of which a key may close by this change; everything else can only open. */
export function tightenedBy(before: Choices, after: Choices): Category[] {
  if (asksMoreOf12to15(before, after) || after.longestConsentMonths < before.longestConsentMonths)
    return [...categories]
  const [was, is] = [policyOf({ ...before, version: 0 }), policyOf({ ...after, version: 0 })]
  return categories.filter((category) => {
    const asksMore = jointRuleFor(before, category) !== 'ALL' && jointRuleFor(after, category) === 'ALL'
    const [law, now] = [was.tables.purposeMatrix[category], is.tables.purposeMatrix[category]]
    return asksMore || purposesOfKeys.some((purpose) => isLower(now[purpose], law[purpose]))
  })
}

/** Keys are for the plan; to a GI that supervises a child for its safety (D07). */
const purposesOfKeys: readonly MatrixPurpose[] = ['COORDINATE_PLAN', 'SAFETY_REPORT']

/** C-7: BOTH asks the youth and who has gezag; the statute asks one of them, or the same. */
function asksMoreOf12to15(before: PolicyChoices, after: PolicyChoices): boolean {
  const by = ({ consent12to15 = 'BOTH' }: PolicyChoices, regime: (typeof regimes)[number]) =>
    typeof consent12to15 === 'string' ? consent12to15 : (consent12to15[regime] ?? 'BOTH')
  return regimes.some((regime) => by(before, regime) === 'STATUTE' && by(after, regime) === 'BOTH')
}

/** C-11: said in a word it holds for what weighs little; said by category, as it is said. */
function jointRuleFor({ jointAuthority = 'ALL' }: PolicyChoices, category: Category) {
  if (typeof jointAuthority !== 'string') return jointAuthority[category] ?? 'ALL'
  return policyTables.lowImpactCategories.includes(category) ? jointAuthority : 'ALL'
}

export const isLevel = (one: unknown): one is Level => levels.some((level) => level === one)
