import { refuse } from '../../../platform/refusal.ts'
import { consentRefusals } from '../refusals.ts'
import { wideningsOf } from './change.ts'
import type { NewRegionChoices } from './contract.ts'

/** region-01, region-02: refused with the rule, naming role or purpose and kind of information. */
export function refuseWidening(wanted: NewRegionChoices): void {
  const kind = consentRefusals.regionWidens
  const errors = wideningsOf(wanted).map(({ rule, whose, category }) => ({
    field: rule === '§1.7b' ? `roleNarrowing/${whose}/${category}` : `purposeNarrowing/${category}/${whose}`,
    code: kind.code,
    nl: `${whose} × ${category}: meer dan ${rule} mag een regio niet geven.`,
    en: `${whose} × ${category}: a region may not give more than ${rule}.`,
  }))
  if (errors.length) refuse(kind, { errors })
}
