import { type ReactNode, useEffect, useRef } from 'react'
import { dateText } from '../../../design/DateFields.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { warning } from '../../../design/icons.ts'
import { TextArea } from '../../../design/TextArea.tsx'
import { joinAnd, longDate } from '../../../platform/pure/format.ts'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { categoryName } from '../../access/web/category-name.ts'
import { roleName } from '../../access/web/marker-words.ts'
import { text as leftOutText } from '../left-out/web/text.ts'
import type { ConsentPageProps } from './ConsentPage.tsx'
import { DeciderList } from './DeciderList.tsx'
import { type Preview, useColleagues, useSendRequest } from './data.ts'
import { newRequestOf, type RequestDraft, receiverKey } from './request-draft.ts'
import { text } from './text.ts'

type CheckRequestProps = ConsentPageProps & {
  draft: RequestDraft
  preview: Preview
  onChange: (part: Partial<RequestDraft>) => void
  onSent: () => void
}

/** Everything once more, just before sending: what was chosen, the family's text, and whose answers it needs. */
export function CheckRequest(props: CheckRequestProps) {
  const { dossierId, draft, preview, onChange, onCheck, onSent } = props
  const send = useSendRequest(dossierId, onSent)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  usePageTitle(text.check.title)
  return (
    <div className="sheet check-request">
      <h2 tabIndex={-1} ref={heading}>
        {text.check.title}
      </h2>
      <FormErrors problem={formProblem(send.error, 'check')} />
      <Answers {...props} />
      <Obstacles preview={preview} />
      <section aria-labelledby="check-deciders">
        <h3 id="check-deciders">{text.check.deciders}</h3>
        {preview.deciders.length === 0 ? (
          <p>{text.check.nobody}</p>
        ) : (
          <>
            <p className="field__hint">{text.check.decidersLead}</p>
            <DeciderList deciders={preview.deciders} />
          </>
        )}
      </section>
      <section aria-labelledby="check-letter">
        <h3 id="check-letter">{text.check.letter}</h3>
        <p className="letter">{preview.text}</p>
      </section>
      {preview.mayAskFrom !== null && (
        <TextArea
          id="check-newCircumstance"
          label={text.check.news}
          hint={text.check.newsHint(longDate(preview.mayAskFrom, pageLanguage))}
          value={draft.newCircumstance}
          onChange={({ target }) => onChange({ newCircumstance: target.value })}
        />
      )}
      <div className="button-row">
        <button
          type="button"
          className="button"
          aria-disabled={send.isPending || undefined}
          onClick={() => !send.isPending && send.mutate(newRequestOf(draft))}
        >
          {send.isPending ? platformText.saving : text.check.send}
        </button>
        <button type="button" className="button button--quiet" onClick={() => onCheck(false)}>
          {text.check.back}
        </button>
      </div>
    </div>
  )
}

function Obstacles({ preview }: { preview: Preview }) {
  if (preview.obstacles.length === 0) return null
  return (
    <section className="obstacles" aria-labelledby="check-obstacles">
      <h3 id="check-obstacles">{text.check.obstacles}</h3>
      <ul>
        {preview.obstacles.map(({ subjectId, subjectName, code }) => {
          const { what, how } = text.obstacles[code](subjectName)
          return (
            <li key={subjectId + code}>
              <Icon path={warning} />
              <p>
                <b>{what}</b> {how}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Answers({ draft, persons, goals, onCheck }: CheckRequestProps) {
  const colleagues = useColleagues().data?.colleagues ?? []
  const receiver = colleagues.find((colleague) => receiverKey(colleague) === draft.receiver)
  const names = persons.filter(({ id }) => draft.subjectIds.includes(id)).map(({ givenName }) => givenName)
  const chosen = goals.filter(({ id }) => draft.goalIds.includes(id))
  const isPlanAsked = goals.length > 0 && draft.categories.includes('PLAN_GOAL_ACTION')
  const change = (field: string) => () => {
    onCheck(false)
    // The form comes back in the next frame; then the field that is to be changed gets the focus.
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(field)?.focus()))
  }
  return (
    <dl className="check-list">
      <Line term={text.receiver} onChange={change('request-receiverAccountId')}>
        {receiver && `${receiver.name}, ${roleName(receiver.role)}, ${receiver.organisation}`}
      </Line>
      <Line term={text.check.purpose}>
        {text.check.purposeText}. {draft.leftOut === null ? text.check.both : leftOutText.both}
      </Line>
      <Line term={text.about} onChange={change('request-subjectIds')}>
        {joinAnd(names, pageLanguage)}
      </Line>
      <Line term={text.categories} onChange={change('request-categories')}>
        {draft.categories.map((category) => (
          <span key={category} className="check-list__item">
            {categoryName(category)}
          </span>
        ))}
      </Line>
      {isPlanAsked && (
        <Line term={text.goals} onChange={change('request-goalIds')}>
          {draft.goals === 'all'
            ? text.goalsAll
            : joinAnd(
                chosen.map(({ title }) => title),
                pageLanguage,
              )}
        </Line>
      )}
      {draft.leftOut !== null && (
        <Line term={leftOutText.title} onChange={change('request-withoutParents-reason')}>
          {draft.leftOut.reason} {leftOutText.line(longDate(dateText(draft.leftOut.reviewOn), pageLanguage))}
        </Line>
      )}
      <Line term={text.until} onChange={change('request-validUntil')}>
        {longDate(newRequestOf(draft).validUntil, pageLanguage)}
      </Line>
      <Line term={text.explanation} onChange={change('request-explanation')}>
        {draft.explanation}
      </Line>
    </dl>
  )
}

function Line({ term, onChange, children }: { term: string; onChange?: () => void; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
      {onChange !== undefined && (
        <dd className="check-list__change">
          <button type="button" className="link-button" aria-label={`${text.check.change}: ${term}`} onClick={onChange}>
            {text.check.change}
          </button>
        </dd>
      )}
    </div>
  )
}
