import { useQuery } from '@tanstack/react-query'
import { dateText } from '../../../design/DateFields.tsx'
import { call, Refused, send } from '../../../platform/web/api.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import { categories } from '../../access/vocabulary.ts'
import type { Colleague } from '../../playing-field/contract.ts'
import type { ConsentRequest, NewRequest, NotedAnswer, RequestPreview, StoredScan } from '../contract.ts'
import type { NoteDraft } from './NoteAnswerForm.tsx'
import { newRequestOf, type RequestDraft } from './request-draft.ts'

type Levels = Preview['levels']
export type Preview = import('typebox').Static<typeof RequestPreview>

export function useColleagues() {
  return useQuery({ queryKey: ['colleagues'], queryFn: () => call<{ colleagues: Colleague[] }>('GET', '/colleagues') })
}

export function useRequests(dossierId: string) {
  return useQuery({
    queryKey: ['dossiers', dossierId, 'consent-requests'],
    queryFn: () => call<{ requests: ConsentRequest[] }>('GET', `/dossiers/${dossierId}/consent-requests`),
  })
}

function preview(dossierId: string, body: NewRequest) {
  return call<Preview>('POST', `/dossiers/${dossierId}/consent-requests/_preview`, { body })
}

/** The levels of every kind; where the server refuses kinds that the purpose does not allow, those have none. */
async function levelsOf(dossierId: string, body: NewRequest): Promise<Levels> {
  try {
    return (await preview(dossierId, body)).levels
  } catch (error) {
    const errors = error instanceof Refused ? (error.problem.errors ?? []) : []
    const refused = new Set(errors.map(({ field }) => body.categories[Number(field.split('/')[1])]))
    const allowed = body.categories.filter((category) => !refused.has(category))
    if (errors.length === 0 || allowed.length === 0 || allowed.length === body.categories.length) throw error
    const { levels } = await preview(dossierId, { ...body, categories: allowed })
    const without = body.categories.filter((category) => refused.has(category))
    return [...levels, ...without.map((category) => ({ category, level: null }))]
  }
}

/** How much this colleague would read of every kind of information, for this purpose; asked before any is ticked. */
export function useLevels(dossierId: string, draft: RequestDraft) {
  const body = {
    ...newRequestOf({ ...draft, goals: 'all', leftOut: null }),
    categories: [...categories],
    explanation: '–',
  }
  return useQuery({
    queryKey: ['levels', dossierId, draft.receiver, draft.subjectIds],
    queryFn: () => levelsOf(dossierId, body),
    enabled: draft.receiver !== '' && draft.subjectIds.length > 0,
    retry: false,
  })
}

/** What would be sent: the family's text, whose answers it needs, and what stands in the way. Nothing is stored. */
export function usePreview(dossierId: string, onReady: () => void) {
  return useSave((body: NewRequest) => preview(dossierId, body), [], onReady)
}

export function useSendRequest(dossierId: string, onSent: () => void) {
  return useSave(
    (body: NewRequest) => call<ConsentRequest>('POST', `/dossiers/${dossierId}/consent-requests`, { body }),
    ['dossiers'],
    onSent,
  )
}

/** First the scan, when there is one; then the answer that rests on it. */
export function useNoteAnswer(dossierId: string, requestId: string, onSaved: () => void) {
  const path = `/dossiers/${dossierId}/consent-requests/${requestId}`
  const save = async ({ deciderId, answer, method, language, day, present, scan }: NoteDraft) => {
    const stored = method === 'paper' && scan !== null ? await send<StoredScan>(`${path}/scans`, scan) : null
    const body = { deciderId, answer, method, language, answeredOn: dateText(day) } as NotedAnswer
    const rest = { present: present.trim() || null, evidenceId: stored?.id ?? null }
    return call<ConsentRequest>('POST', `${path}/_note`, { body: { ...body, ...rest } })
  }
  return useSave(save, ['dossiers'], onSaved)
}
