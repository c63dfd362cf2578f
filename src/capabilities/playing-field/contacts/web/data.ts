import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type {
  Division,
  DivisionMember,
  EndOwnContact,
  HandOverSchool,
  NewAbsence,
  NewOwnContact,
  OwnContacts,
  SchoolLine,
  SchoolStandIn,
  Workload,
} from '../contract.ts'

const DIVISION = 'team-division'
/** Questions move when somebody is away: their lists are asked anew too. */
const OWN = 'own-contacts'
const touched = [DIVISION, OWN, 'school', 'questions', 'team-questions', 'question-routes', 'routing-gaps']

export function useDivision() {
  return useQuery({ queryKey: [DIVISION], queryFn: () => call<Division>('GET', '/team-division') })
}

export const useTake = () =>
  useSave(
    ({ schoolId, task }: Pick<SchoolLine, 'schoolId' | 'task'>) =>
      call('POST', `/schools/${schoolId}/contacts/_take`, { body: { task } }),
    touched,
  )

export const useHandOver = (schoolId: string, onDone: () => void) =>
  useSave((body: HandOverSchool) => call('POST', `/schools/${schoolId}/contacts/_handover`, { body }), touched, onDone)

export const useStandIn = (schoolId: string, onDone: () => void) =>
  useSave((body: SchoolStandIn) => call('POST', `/schools/${schoolId}/stand-ins`, { body }), touched, onDone)

export const useEndStandIn = (accountId: string) =>
  useSave(
    ({ schoolId, fromOn }: SchoolLine) =>
      call('POST', `/schools/${schoolId}/stand-ins/_end`, { body: { accountId, fromOn } }),
    touched,
  )

export const useAbsence = (onDone: () => void) =>
  useSave((body: NewAbsence) => call('POST', '/absences', { body }), touched, onDone)

export const useBack = () => useSave((id: string) => call('POST', `/absences/${id}/_end`), touched)

export const useWorkload = (onDone: () => void) =>
  useSave((body: Workload) => call('PUT', '/workload', { body }), touched, onDone)

export function useOwnContacts() {
  return useQuery({ queryKey: [OWN], queryFn: () => call<OwnContacts>('GET', '/own-contacts') })
}

export const useNameOwn = (onDone: () => void) =>
  useSave((body: NewOwnContact) => call('POST', '/own-contacts', { body }), touched, onDone)

export const useEndOwn = () => useSave((body: EndOwnContact) => call('POST', '/own-contacts/_end', { body }), touched)

/** Schools that somebody has as contact or for the regie; standing in is not counted against the limit. */
export const ownSchools = ({ schools }: DivisionMember, today: string) =>
  new Set(schools.filter((one) => one.task !== 'stand-in' && one.fromOn <= today).map((one) => one.schoolId)).size
