import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type {
  ChangeOfRole,
  EndOfWork,
  InviteThese,
  KeptPeople,
  Leaving,
  NewPerson,
  NewWork,
  PersonPage,
  Slips,
  StandInOverview,
  WorkInvitations,
} from '../contract.ts'

export const peopleKey = 'people'

/** What the list is narrowed to; it stands in the address. */
export interface PeopleNarrowing {
  zoek?: string
  rol?: string
  organisatie?: string
  stand?: string
  vanaf?: number
}

export const peopleQuery = ({ zoek, rol, organisatie, stand, vanaf }: PeopleNarrowing): string => {
  const query = new URLSearchParams()
  const asked = { q: zoek, role: rol, organisation: organisatie, state: stand, from: vanaf }
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, String(value))
  return query.toString()
}

export function usePeople(narrowing: PeopleNarrowing) {
  const query = peopleQuery(narrowing)
  return useQuery({
    queryKey: [peopleKey, 'list', query],
    queryFn: () => call<KeptPeople>('GET', `/people?${query}`),
    placeholderData: keepPreviousData,
  })
}

export const usePerson = (id: string) =>
  useQuery({ queryKey: [peopleKey, id], queryFn: () => call<PersonPage>('GET', `/people/${id}`) })

export const useStandIns = () =>
  useQuery({ queryKey: [peopleKey, 'stand-ins'], queryFn: () => call<StandInOverview>('GET', '/stand-ins') })

export const useInvitations = (state: string, from: number) =>
  useQuery({
    queryKey: [peopleKey, 'invitations', state, from],
    queryFn: () =>
      call<WorkInvitations>(
        'GET',
        `/work-invitations?${new URLSearchParams({ ...(state ? { state } : {}), from: String(from) })}`,
      ),
    placeholderData: keepPreviousData,
  })

export const useAddPerson = (onSaved: (one: { accountId: string }) => void) =>
  useSave((body: NewPerson) => call<{ accountId: string }>('POST', '/people', { body }), [peopleKey], onSaved)

const useDeed = <Body>(path: string, onSaved: () => void) =>
  useSave((body: Body) => call<void>('POST', path, { body }), [peopleKey], onSaved)
export const useAddWork = (id: string, done: () => void) => useDeed<NewWork>(`/people/${id}/assignments`, done)
export const useChangeRole = (id: string, done: () => void) =>
  useDeed<ChangeOfRole>(`/people/${id}/assignments/_change`, done)
export const useEndWork = (id: string, done: () => void) => useDeed<EndOfWork>(`/people/${id}/assignments/_end`, done)
export const useLeave = (id: string, done: () => void) => useDeed<Leaving>(`/people/${id}/_leave`, done)

export const useInvite = (onMade: (slips: Slips) => void) =>
  useSave((body: InviteThese) => call<Slips>('POST', '/work-invitations', { body }), [peopleKey], onMade)
export const useWithdraw = () =>
  useSave((id: string) => call<void>('POST', `/work-invitations/${id}/_withdraw`), [peopleKey])
