import { PageTabs } from '../../../../platform/web/PageTabs.tsx'
import { text } from './text.ts'

const pages = [
  { to: '/werk/vragen', name: text.tabs.mine },
  { to: '/werk/vragen/team', name: text.tabs.team },
] as const

/** For somebody of a youth team: the questions with themself, and those of the whole team without content. */
export function QuestionTabs() {
  return <PageTabs label={text.tabs.label} tabs={pages} />
}
