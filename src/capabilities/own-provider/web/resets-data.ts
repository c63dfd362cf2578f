import { useQuery } from '@tanstack/react-query'
import { civilDateOf, listTime, longDate } from '../../../platform/pure/format.ts'
import { call } from '../../../platform/web/api.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { BegunReset, ConfirmedReset, NewReset, Resets } from '../contract.ts'

const path = '/sign-in-resets'
const key = 'sign-in-resets'

export const useResets = () => useQuery({ queryKey: [key], queryFn: () => call<Resets>('GET', path) })

export const useBegin = (onBegun: (digits: BegunReset) => void) =>
  useSave((body: NewReset) => call<BegunReset>('POST', path, { body }), [key], onBegun)
export const useConfirm = (id: string, onConfirmed: (letter: ConfirmedReset) => void) =>
  useSave(() => call<ConfirmedReset>('POST', `${path}/${id}/_confirm`), [key], onConfirmed)
export const useWithdraw = (id: string, onWithdrawn: () => void) =>
  useSave(() => call<void>('POST', `${path}/${id}/_withdraw`), [key], onWithdrawn)

export const dayOf = (instant: string) => longDate(civilDateOf(instant), pageLanguage)

/** A day and a time, as both stand in a sentence. */
export const momentOf = (instant: string) => [dayOf(instant), listTime(instant)] as const
