import { useState } from 'react'
import { TextField } from '../../../../design/TextField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useDebounced } from '../../../../platform/web/use-debounced.ts'
import type { ScimPeople } from '../tokens/contract.ts'
import { ShowAnew } from './Anew.tsx'
import { useLink, useScimPeople } from './data.ts'
import { text } from './text.ts'

const words = text.people
type One = ScimPeople['people'][number]

/** Who works there, first those whom ICT does not know yet. */
export function PeopleOfIct({ organisationId }: { organisationId: string }) {
  const [typed, setTyped] = useState('')
  const [linking, setLinking] = useState<One>()
  const query = useScimPeople(organisationId, useDebounced(typed))
  return (
    <section className="sheet form-stack scim__part" aria-labelledby="scim-people">
      <h2 id="scim-people">{words.title}</h2>
      <p>{words.lead}</p>
      <TextField id="scim-q" label={words.search} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Loaded query={query}>
        {({ people, total }) => (
          <>
            {total === 0 && <p role="status">{words.none}</p>}
            <ul className="scim__lines">
              {people.map((one) => (
                <PersonLine key={one.accountId} person={one} onLink={() => setLinking(one)} />
              ))}
            </ul>
            {total > people.length && <p className="meta">{words.more(people.length, total)}</p>}
          </>
        )}
      </Loaded>
      {linking && <LinkPanel organisationId={organisationId} person={linking} onClose={() => setLinking(undefined)} />}
    </section>
  )
}

function PersonLine({ person, onLink }: { person: One; onLink: () => void }) {
  const { name, userName, isReported } = person
  return (
    <li>
      <div>
        <p dir="auto">{name}</p>
        <p className="meta">
          {userName === null ? words.unknown : words.known(userName)}
          {isReported && `, ${words.reported}`}
        </p>
      </div>
      {!isReported && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={words.link(name)}
          onClick={onLink}
        >
          {words.linkShort}
        </button>
      )}
    </li>
  )
}

type LinkProps = { organisationId: string; person: One; onClose: () => void }

function LinkPanel({ organisationId, person, onClose }: LinkProps) {
  const [userName, setUserName] = useState(person.userName ?? '')
  const save = useLink(organisationId, onClose)
  const problem = formProblem(save.error, 'scim', () => words.userName)
  return (
    <FormPanel
      title={words.link(person.name)}
      submit={words.save}
      problem={problem}
      isDirty={userName !== (person.userName ?? '')}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ accountId: person.accountId, userName })}
      onClose={onClose}
    >
      <TextField
        id="scim-userName"
        label={words.userName}
        hint={words.userNameHint}
        error={problem.of('userName')}
        errorPrefix={platformText.errorPrefix}
        maxLength={255}
        value={userName}
        onChange={(event) => setUserName(event.target.value)}
      />
      <ShowAnew error={save.error} />
    </FormPanel>
  )
}
