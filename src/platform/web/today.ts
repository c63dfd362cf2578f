import { createContext, use } from 'react'
import type { CivilDate } from '../pure/format.ts'

/** The day in Amsterdam by the server's clock. A screen never asks the clock of the computer it runs on. */
export const Today = createContext<CivilDate>('1970-01-01')

export function useToday(): CivilDate {
  return use(Today)
}
