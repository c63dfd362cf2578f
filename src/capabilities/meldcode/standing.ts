import type { MeldcodeRow } from './contract.ts'
import type { FollowUpRow, RecordRow, TellingRow, WrittenInFiles } from './queries.ts'
import { mayClose, type Standing, weigh } from './rules.ts'
import { type Step, steps } from './vocabulary.ts'

/** What is written in one meldcode file. */
export function writtenIn(fileId: string, all: WrittenInFiles): WrittenInFiles {
  const of = <T extends { file_id: string }>(rows: readonly T[]) => rows.filter((one) => one.file_id === fileId)
  return {
    records: of(all.records),
    steps: of(all.steps),
    weighings: of(all.weighings),
    decisions: of(all.decisions),
    tellings: of(all.tellings),
    toldPieces: of(all.toldPieces),
    followUps: of(all.followUps),
    closings: of(all.closings),
  }
}

/** Where a concern stands: of each step and question the newest counts. */
export function standingOf(written: WrittenInFiles): Standing {
  const answers = Object.fromEntries(written.weighings.map((one) => [one.question, one.answer]))
  const decision = written.decisions.at(-1)
  const reports = written.tellings.filter((one) => one.kind === 'report')
  return {
    steps: {
      ...Object.fromEntries(written.steps.map((one) => [one.step, one.state])),
      ...(decision ? { decide: 'done' } : {}),
    },
    weighing: weigh(answers),
    decision: decision ? { isReportNecessary: decision.is_report_necessary } : null,
    hasReport: reports.length > 0,
    isInformingOpen: reports.some((one) => !isToldOrWaits(one, written.followUps)),
  }
}

const isToldOrWaits = (report: TellingRow, followUps: readonly FollowUpRow[]) =>
  followUps.some((one) => one.telling_id === report.id && one.kind !== 'answered')

export const openSteps = ({ steps: taken }: Standing): Step[] => steps.filter((step) => taken[step] === undefined)

/** The line of a list: what comes next, and by which day when there is one. */
export function rowOf(record: RecordRow, written: WrittenInFiles): MeldcodeRow {
  const standing = standingOf(written)
  return {
    id: record.file_id,
    about: record.about,
    openedAt: record.opened_at,
    dossierId: record.dossier_id,
    openSteps: openSteps(standing),
    ...nextOf(standing, written),
  }
}

function nextOf(standing: Standing, written: WrittenInFiles): Pick<MeldcodeRow, 'next' | 'dueOn'> {
  if (written.closings.length > 0) return { next: 'closed', dueOn: null }
  const dated = datedNext(written)
  if (dated) return dated
  if (openSteps(standing).some((step) => step !== 'weigh' && step !== 'decide')) return { next: 'step', dueOn: null }
  if (standing.weighing.is !== 'weighed')
    return { next: standing.weighing.is === 'asking' ? 'weigh' : 'ask-advice', dueOn: null }
  const verdict = mayClose(standing)
  if (verdict.may) return { next: 'close', dueOn: null }
  const nexts = {
    'steps-open': 'decide',
    'not-weighed': 'weigh',
    'not-decided': 'decide',
    'not-reported': 'report',
    'family-not-informed': 'inform',
  } as const
  return { next: nexts[verdict.code], dueOn: null }
}

/** What has a day: the family waits to be told, or Veilig Thuis owes an answer. */
function datedNext({ tellings, followUps }: WrittenInFiles): Pick<MeldcodeRow, 'next' | 'dueOn'> | undefined {
  for (const report of tellings.filter((one) => one.kind === 'report')) {
    const mine = followUps.filter((one) => one.telling_id === report.id)
    const told = mine.filter((one) => one.kind !== 'answered').at(-1)
    if (told?.kind === 'postponed') return { next: 'review', dueOn: told.review_on }
    if (!told) return { next: 'inform', dueOn: report.told_on }
    if (!mine.some((one) => one.kind === 'answered')) return { next: 'answer', dueOn: report.answer_before }
  }
  return undefined
}
