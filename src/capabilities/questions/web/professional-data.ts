import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Question } from '../contract.ts'
import { text } from './professional-text.ts'

export function useQuestions() {
  return useQuery({ queryKey: ['questions'], queryFn: () => call<{ questions: Question[] }>('GET', '/questions') })
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
