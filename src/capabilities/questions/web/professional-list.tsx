import { EmptyState } from '../../../design/EmptyState.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { Question } from '../contract.ts'
import { useIsOfTeam } from '../routing/web/data.ts'
import { QuestionTabs } from '../routing/web/QuestionTabs.tsx'
import { TakeCallLink } from './professional-call-link.tsx'
import { useQuestions } from './professional-data.ts'
import { EarlierQuestions, WithdrawnList } from './professional-earlier.tsx'
import { Group } from './professional-group.tsx'
import { text } from './professional-text.ts'

/** All questions that come to this person: new, picked up, and earlier ones. */
export default function QuestionList() {
  usePageTitle(text.list.title)
  const query = useQuestions()
  const isOfTeam = useIsOfTeam()
  return (
    <div className="page-stack">
      <div className="page-head">
        <h1>{text.list.title}</h1>
        <TakeCallLink />
      </div>
      {isOfTeam && <QuestionTabs />}
      <Loaded query={query}>
        {(page) => (
          <>
            <Groups questions={page.questions} />
            <WithdrawnList withdrawn={page.withdrawn} />
            {page.hasEarlier && <EarlierQuestions />}
          </>
        )}
      </Loaded>
    </div>
  )
}

function Groups({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return <EmptyState what={text.list.none} how={text.list.noneHow} />
  const of = (...states: Question['state'][]) => questions.filter(({ state }) => states.includes(state))
  const fresh = of('new')
  return (
    <>
      <Group id="fresh" title={text.list.open} questions={fresh}>
        <EmptyState what={text.list.noneOpen} how={text.list.noneOpenHow} />
      </Group>
      <Group id="picked-up" title={text.list.pickedUp} questions={of('picked-up')} />
      <Group
        id="done"
        title={text.list.done}
        questions={questions.filter(({ state }) => state !== 'new' && state !== 'picked-up')}
      />
    </>
  )
}
