import { daysBetween } from '../../../platform/pure/format.ts'
import type { DossierRow } from '../contract.ts'

export const rowFilters = ['all', 'yourTurn', 'waiting', 'running'] as const
export type RowFilter = (typeof rowFilters)[number]

export type SortColumn = 'name' | 'state' | 'nextStep' | 'consent'
export type Sorting = { column: SortColumn; isAscending: boolean }

/** Your turn: the next step is due today or late, or the file still has to find its way. */
export function isYourTurn({ nextStep, state }: DossierRow, today: string): boolean {
  if (nextStep !== null && nextStep.dueOn !== null) return nextStep.dueOn <= today
  return state === 'new' || state === 'exploring' || state === 'consent-stopped'
}

export function passes(row: DossierRow, filter: RowFilter, today: string): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'yourTurn':
      return isYourTurn(row, today)
    case 'waiting':
      return row.state === 'waiting-for-family' || row.waitsFor.length > 0
    case 'running':
      return row.state === 'plan-runs'
  }
}

const stateOrder: readonly DossierRow['state'][] = [
  'consent-stopped',
  'waiting-for-family',
  'new',
  'exploring',
  'plan-runs',
]

/** Sorts without changing the list; equal rows keep the order of the server. */
export function sorted(rows: readonly DossierRow[], { column, isAscending }: Sorting): DossierRow[] {
  const direction = isAscending ? 1 : -1
  return rows.toSorted((one, other) => direction * compare(one, other, column))
}

function compare(one: DossierRow, other: DossierRow, column: SortColumn): number {
  switch (column) {
    case 'name':
      return one.name.localeCompare(other.name, 'nl')
    case 'state':
      return stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state)
    case 'nextStep':
      return dueOf(one).localeCompare(dueOf(other))
    case 'consent':
      return share(one) - share(other)
  }
}

/** Without a day comes after every day, without a step last of all. */
function dueOf({ nextStep }: DossierRow): string {
  return nextStep?.dueOn ?? (nextStep === null ? 'B' : 'A')
}

function share({ consent }: DossierRow): number {
  return consent === null || consent.asked === 0 ? 2 : consent.given / consent.asked
}

/** How many days a next step is late; zero or less when it is not. */
export function daysLate({ nextStep }: DossierRow, today: string): number {
  return nextStep?.dueOn ? daysBetween(nextStep.dueOn, today) : 0
}
