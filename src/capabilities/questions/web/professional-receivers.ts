import { useQuestions } from './professional-data.ts'

/** Roles that questions come to; for others the list is only there once something is in it. */
const receivingRoles: readonly string[] = ['WIJKTEAM', 'RMC', 'SCHOOL_IB_ZOCO']

/** Whether questions are part of this person's work: no place is shown that would always be empty. */
export function useGetsQuestions(role: string | null): boolean {
  const { data } = useQuestions()
  return receivingRoles.includes(role ?? '') || (data?.questions.length ?? 0) > 0
}
