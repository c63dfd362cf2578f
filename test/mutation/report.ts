// Writes build/prove/report.md and says on screen what survived; red unless every mutant is killed, or survives for a reason.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { equivalents } from './equivalent.ts'
import { type Judgement, judge } from './judging.ts'
import { type LedgerName, type Mutant, type Outcome, outcomesIn, planOf, proveFolder } from './ledger.ts'

const names: readonly LedgerName[] = ['decide', 'sql']
const plan = names.flatMap(planOf)
const judgement = judge(plan, names.flatMap(outcomesIn), equivalents)
const file = join(proveFolder, 'report.md')
writeFileSync(file, report(judgement))
for (const one of judgement.survivors) say(`SURVIVED  ${one.place}  ${one.what}`)
for (const one of judgement.idle)
  say(`NO SUCH SURVIVOR  ${one.file}  ${one.what}: take it from test/mutation/equivalent.ts`)
say(`\n${inOneLine(judgement)}. Each of them: ${file}`)
process.exitCode = judgement.isProved && plan.length > 0 ? 0 : 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function inOneLine({ killed, survivors, excused, notRun }: Judgement): string {
  const parts = [
    `${plan.length} mutants: ${killed.length} killed`,
    `${survivors.length} survived`,
    `${excused.length} change no answer, each with a reason`,
    ...(notRun.length > 0 ? [`${notRun.length} NOT RUN YET`] : []),
  ]
  return parts.join(', ')
}

function report(found: Judgement): string {
  const { killed, survivors, excused, notRun, idle } = found
  const named = (mutant: Mutant) => `${mutant.place} | ${mutant.what}`
  return [
    '# Mutants',
    `${inOneLine(found)}.`,
    ...table('Survived: no test notices', 'Where | What was changed', survivors.map(named)),
    ...table(
      'Reasons without a survivor',
      'Where | What',
      idle.map((one) => `${one.file} | ${one.what}`),
    ),
    ...table('Not run yet', 'Where | What would be changed', notRun.map(named)),
    ...table(
      'Survive for a reason',
      'Where | What was changed | Why no answer changes',
      excused.map(({ outcome, why }) => `${named(outcome)} | ${why}`),
    ),
    ...table('Killed', 'Where | What was changed | Test that fails | Seconds', inOrder(killed).map(killedLine)),
    '',
  ].join('\n')
}

function killedLine({ place, what, killedBy, seconds }: Outcome): string {
  return `${place} | ${what} | ${killedBy} | ${seconds.toFixed(1)}`
}

function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.toSorted((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true }))
}

/** Cells hold code: what would end a cell is written as a sign. */
function table(title: string, head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const inCells = (line: string) => `| ${line.replace(/\|\|/g, '\\|\\|').replace(/</g, '&lt;')} |`
  const rule = head.split('|').map(() => '---')
  return ['', `## ${title} (${lines.length})`, '', `| ${head} |`, `| ${rule.join(' | ')} |`, ...lines.map(inCells)]
}
