// The checklist before the first dossier (P1.6): six items, each signed off or taken back; the last turn counts.
import { type ChecklistItem, checklistItems, itemsOfPrivacyOfficer } from './vocabulary.ts'

export interface Turn {
  item: ChecklistItem
  turn: number
  isSigned: boolean
}

export const lastTurn = <T extends Turn>(turns: readonly T[], item: ChecklistItem): T | undefined =>
  turns
    .filter((one) => one.item === item)
    .reduce<T | undefined>((last, one) => (last && last.turn > one.turn ? last : one), undefined)

/** agreements-04 (P1.6): what is not signed off, in the order of the list. */
export const missingOf = (turns: readonly Turn[]): ChecklistItem[] =>
  checklistItems.filter((item) => !lastTurn(turns, item)?.isSigned)

/** agreements-05: DPIA and privacy officer are signed by the privacy officer alone, the rest by the administrator alone. */
export const maySign = (item: ChecklistItem, role: string): boolean =>
  role === (itemsOfPrivacyOfficer.includes(item) ? 'PRIVACY_OFFICER' : 'ADMINISTRATOR')

/** The items that miss of the cooperation that is nearest to its first dossier; undefined where the organisation takes part in none. */
export const nearest = (
  missingByCooperation: readonly (readonly ChecklistItem[])[],
): readonly ChecklistItem[] | undefined =>
  missingByCooperation.reduce<readonly ChecklistItem[] | undefined>(
    (best, one) => (best && best.length <= one.length ? best : one),
    undefined,
  )
