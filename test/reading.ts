// What one person really gets to see of a file: every way of reading it, asked over the API.
import type { Dossier, DossierRow, OwnWriting, TimelineItem } from '../src/capabilities/dossiers/contract.ts'
import type { Plan } from '../src/capabilities/plan/contract.ts'
import type { Answer, Person } from './cast.ts'

export interface Rows {
  dossiers: DossierRow[]
  total: number
}

/** Every reading route of one file, and the lists: by address. */
export async function readings(
  person: Person,
  dossierId: string,
  words: readonly string[] = [],
): Promise<Record<string, Answer<unknown>>> {
  const file = `/dossiers/${dossierId}`
  const paths = [
    '/dossiers',
    file,
    `${file}/plan`,
    `${file}/timeline`,
    `${file}/consent-requests`,
    `${file}/sharing`,
    `${file}/looks`,
    '/own-writings',
    '/questions',
  ]
  const found: Record<string, Answer<unknown>> = {}
  for (const path of paths) found[path] = await person.get(path)
  for (const text of words) found[`search for ${text}`] = await person.post('/dossiers/_search', { text })
  return found
}

/** All of that as one text, to look for words that may not be in it. */
export async function allThatIsShown(
  person: Person,
  dossierId: string,
  words: readonly string[] = [],
): Promise<string> {
  return JSON.stringify(Object.values(await readings(person, dossierId, words)).map((one) => one.body))
}

/** The ids of every piece of content that this person reads, wherever it is shown: also what the own organisation wrote. */
export async function idsRead(person: Person, dossierId: string): Promise<Set<string>> {
  const file = `/dossiers/${dossierId}`
  const [dossier, plan, timeline, own] = [
    await person.get<Dossier>(file),
    await person.get<Plan>(`${file}/plan`),
    await person.get<{ items: TimelineItem[] }>(`${file}/timeline`),
    await person.get<{ writings: OwnWriting[] }>('/own-writings'),
  ]
  const ids: string[] = []
  if (dossier.status === 200)
    ids.push(...dossier.body.persons.map((one) => one.id), ...(dossier.body.nextStep ? [dossier.body.nextStep.id] : []))
  if (plan.status === 200)
    ids.push(
      ...[...plan.body.wishes, ...plan.body.goals, ...plan.body.goals.flatMap((one) => one.actions)].map(
        (one) => one.id,
      ),
    )
  if (timeline.status === 200) ids.push(...timeline.body.items.map((one) => one.id))
  if (own.status === 200) ids.push(...own.body.writings.flatMap((one) => one.items.map((item) => item.id)))
  return new Set(ids)
}

/** Which of these words stand in a text: for telling what leaked, without printing all of it. */
export const found = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word))
