import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type {
  Holiday,
  NewHoliday,
  NewMoment,
  NewStructure,
  SchoolPage,
  TeamSchool,
} from '../../playing-field/schools/contract.ts'
import type {
  NewAgreement,
  NewAnnouncement,
  NewException,
  NewSlot,
  NextPresence,
  OwnPresence,
  SchoolPresence,
  SlotChange,
  YearHours,
} from '../contract.ts'

const key = 'team-schools'
type Made = { id: string }

export const useSchools = () =>
  useQuery({ queryKey: [key], queryFn: () => call<{ schools: TeamSchool[] }>('GET', '/team-schools') })
export const useNextPresences = () =>
  useQuery({ queryKey: [key, 'next'], queryFn: () => call<{ presences: NextPresence[] }>('GET', '/next-presences') })
export const useSchool = (id: string, day: string) =>
  useQuery({
    queryKey: [key, id, day],
    queryFn: () => call<SchoolPage>('GET', `/schools/${id}${day === '' ? '' : `?day=${day}`}`),
    // Another day keeps the page as it was until the answer is there.
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })
export const usePresence = (id: string) =>
  useQuery({ queryKey: [key, id, 'presence'], queryFn: () => call<SchoolPresence>('GET', `/schools/${id}/presence`) })
export const useHours = (year: number) =>
  useQuery({ queryKey: [key, 'hours', year], queryFn: () => call<YearHours>('GET', `/school-hours?year=${year}`) })
export const useHolidays = () =>
  useQuery({
    queryKey: [key, 'holidays'],
    queryFn: () => call<{ holidays: Holiday[]; mayKeep: boolean }>('GET', '/school-holidays'),
  })

const post =
  <Body>(path: string) =>
  (body: Body) =>
    call<Made>('POST', path, { body })

export const useNoteMoment = (schoolId: string, onDone: (made: Made) => void) =>
  useSave(post<NewMoment>(`/schools/${schoolId}/contact-moments`), [key], onDone)
export const useTakeMomentBack = (onDone?: () => void) =>
  useSave((id: string) => call<void>('POST', `/contact-moments/${id}/_withdraw`), [key], onDone)
export const useRhythm = (schoolId: string) =>
  useSave((weeks: number) => call<void>('PUT', `/schools/${schoolId}/rhythm`, { body: { weeks } }), [key])
export const useKeepStructure = (schoolId: string, version: number, onDone: () => void) =>
  useSave(
    (body: NewStructure) => call<{ version: number }>('PUT', `/schools/${schoolId}/structure`, { body, version }),
    [key],
    onDone,
  )
export const useOwnPresence = () =>
  useQuery({ queryKey: [key, 'own'], queryFn: () => call<OwnPresence>('GET', '/own-slots') })
export const usePlanSlot = (onDone: () => void) =>
  useSave(
    ({ schoolId, slot }: { schoolId: string; slot: NewSlot }) => post<NewSlot>(`/schools/${schoolId}/slots`)(slot),
    [key],
    onDone,
  )
export const useChangeSlot = (slotId: string, onDone: () => void) =>
  useSave(post<SlotChange>(`/slots/${slotId}/_change`), [key], onDone)
export const useEndSlot = (slotId: string, onDone: () => void) =>
  useSave((lastOn: string) => call<void>('POST', `/slots/${slotId}/_end`, { body: { lastOn } }), [key], onDone)
export const useNoteException = (slotId: string, onDone: () => void) =>
  useSave(post<NewException>(`/slots/${slotId}/exceptions`), [key], onDone)
export const useTakeExceptionBack = () =>
  useSave((id: string) => call<void>('POST', `/slot-exceptions/${id}/_withdraw`), [key])
export const useAnnounce = (schoolId: string, onDone: () => void) =>
  useSave(post<NewAnnouncement>(`/schools/${schoolId}/announcements`), [key], onDone)
export const useTakeAnnouncementBack = () =>
  useSave((id: string) => call<void>('POST', `/announcements/${id}/_withdraw`), [key])
export const useAgreeHours = (onDone: () => void) => useSave(post<NewAgreement>('/school-hours'), [key], onDone)
export const useNoteHoliday = (onDone: () => void) => useSave(post<NewHoliday>('/school-holidays'), [key], onDone)
export const useTakeHolidayBack = () =>
  useSave((id: string) => call<void>('POST', `/school-holidays/${id}/_withdraw`), [key])
