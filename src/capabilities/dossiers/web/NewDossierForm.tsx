import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { FieldMessage } from '../../../design/FieldMessage.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { call } from '../../../platform/web/api.ts'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import { useWhyNoDossier } from '../../playing-field/agreements/web/readiness.ts'
import { WhyNoDossier } from '../../playing-field/agreements/web/WhyNoDossier.tsx'
import type { NewDossier } from '../contract.ts'
import { AuthorityFields } from './AuthorityFields.tsx'
import { DOSSIERS } from './data.ts'
import {
  type DossierDraft,
  emptyPerson,
  type FromQuestion,
  firstDraft,
  newDossierOf,
  type PersonDraft,
} from './dossier-draft.ts'
import { nameOfField } from './dossier-field-names.ts'
import { PersonFields } from './PersonFields.tsx'
import { text } from './text.ts'

/** A question becomes a dossier, or a family begins without one: the people, and who has gezag. */
export function NewDossierForm({ question }: { question: FromQuestion | null }) {
  const [draft, setDraft] = useState<DossierDraft>(() => firstDraft(question))
  const navigate = useNavigate()
  const save = useSave(
    (body: NewDossier) => call<{ id: string }>('POST', '/dossiers', { body }),
    [DOSSIERS, 'questions'],
    ({ id }) => navigate({ to: '/werk/gezinnen/$id', params: { id } }),
  )
  const problem = formProblem(save.error, 'dossier', (field) => nameOfField(field, draft))
  const why = useWhyNoDossier()
  const title = question === null ? text.create.titleNew : text.create.title
  usePageTitle(title)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending && why === undefined) save.mutate(newDossierOf(draft, question?.id ?? null))
  }
  return (
    <form className="new-dossier" noValidate onSubmit={send}>
      <header>
        <h1>{title}</h1>
        {question !== null && <p className="page-lead">{text.create.fromQuestion}</p>}
      </header>
      <FormErrors problem={problem} />
      <People draft={draft} onChange={setDraft} problem={problem} hasQuestion={question !== null} />
      <AuthorityFields draft={draft} onChange={setDraft} problem={problem} />
      <footer className="new-dossier__end">
        <button
          type="submit"
          className="button"
          aria-disabled={save.isPending || why !== undefined || undefined}
          aria-describedby={why === undefined ? undefined : 'why-no-dossier'}
        >
          {save.isPending ? platformText.saving : text.create.submit}
        </button>
        {why !== undefined && <WhyNoDossier id="why-no-dossier" why={why} />}
        <p className="meta">{text.create.after}</p>
      </footer>
    </form>
  )
}

export type DraftProps = {
  draft: DossierDraft
  onChange: (draft: DossierDraft) => void
  problem: ReturnType<typeof formProblem>
}

function People({ draft, onChange, problem, hasQuestion }: DraftProps & { hasQuestion: boolean }) {
  const { data } = useQuery({
    queryKey: ['schools'],
    queryFn: () => call<{ schools: { id: string; name: string }[] }>('GET', '/schools'),
  })
  const { persons } = draft
  const put = (next: readonly PersonDraft[]) => onChange({ ...draft, persons: next })
  const add = (relation: PersonDraft['relation']) => put([...persons, emptyPerson(freeKey(persons), relation)])
  const change = (key: string, part: Partial<PersonDraft>) =>
    put(
      persons.map((person) => {
        if (person.key === key) return { ...person, ...part }
        // One person asked the question: naming another takes it from the first.
        return part.isAsker ? { ...person, isAsker: false } : person
      }),
    )
  return (
    <section className="new-dossier__part" aria-labelledby="dossier-persons">
      <h2 id="dossier-persons" tabIndex={-1}>
        {text.create.people}
      </h2>
      <FieldMessage id="dossier-persons" message={problem.of('persons')} prefix={platformText.errorPrefix} />
      <p className="field__hint">{text.create.peopleHint}</p>
      {persons.map((person, index) => (
        <PersonFields
          key={person.key}
          person={person}
          index={index}
          schools={data?.schools ?? []}
          mayBeAsker={hasQuestion}
          problem={problem}
          onChange={(part) => change(person.key, part)}
          onRemove={persons.length > 2 ? () => put(persons.filter(({ key }) => key !== person.key)) : undefined}
        />
      ))}
      <div className="button-row">
        <button type="button" className="button button--quiet" onClick={() => add('child')}>
          <Icon path={plus} />
          {text.create.addChild}
        </button>
        <button type="button" className="button button--quiet" onClick={() => add('father')}>
          <Icon path={plus} />
          {text.create.addAdult}
        </button>
      </div>
    </section>
  )
}

function freeKey(persons: readonly PersonDraft[]): string {
  const highest = Math.max(0, ...persons.map(({ key }) => Number(key.slice(1))))
  return `p${highest + 1}`
}
