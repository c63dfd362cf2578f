import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Consulted, NewPassing, Place, Question, QuestionReceipt, Questions, TakenCall } from '../contract.ts'
import { text } from './professional-text.ts'

export function useQuestions() {
  return useQuery({ queryKey: ['questions'], queryFn: () => call<Questions>('GET', '/questions') })
}

export function useQuestion(id: string) {
  return useQuery({ queryKey: ['questions', id], queryFn: () => call<Question>('GET', `/questions/${id}`) })
}

export function usePickUp(onPickedUp?: (question: Question) => void) {
  return useSave((id: string) => call<Question>('POST', `/questions/${id}/_pickup`), ['questions'], onPickedUp)
}

export function useClose() {
  return useSave((id: string) => call<Question>('POST', `/questions/${id}/_close`), ['questions'])
}

export function useTell(id: string, deed: 'tell' | 'answer', onSaved: () => void) {
  return useSave(
    (words: string) => call<Question>('POST', `/questions/${id}/_${deed}`, { body: { words } }),
    ['questions'],
    onSaved,
  )
}

export function useConsult(id: string) {
  return useSave((body: Consulted) => call<Question>('POST', `/questions/${id}/_consult`, { body }), ['questions'])
}

export function usePlaces(id: string) {
  return useQuery({
    queryKey: ['question-places', id],
    queryFn: () => call<{ places: Place[] }>('GET', `/questions/${id}/places`),
  })
}

export function usePassOn(id: string, onSaved: () => void) {
  return useSave(
    (body: NewPassing) => call<Question>('POST', `/questions/${id}/_forward`, { body }),
    ['questions'],
    onSaved,
  )
}

export function useTakeCall() {
  return useSave((body: TakenCall) => call<QuestionReceipt>('POST', '/questions/_call', { body }), ['questions'])
}

/** "Moeder van Sem", or what kind of asker it is when no name was left. */
export function nameOfAsker({ askerName, asker }: Question): string {
  return askerName ?? text.askers[asker]
}

/** Why this question comes to this person, in one sentence. */
export function whyYou({ why, school, passedBy }: Question): string {
  return text.why[why](school?.name ?? text.noSchool, passedBy ?? text.aColleague)
}

/** A dossier needs a family that knows: a colleague's question without names never becomes one (P5.6). */
export function mayBecomeDossier({ asker, staffBasis }: Question): boolean {
  return asker !== 'SCHOOL_STAFF' || staffBasis === 'PARENTS_AGREE'
}
