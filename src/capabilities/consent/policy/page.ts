// The law table as a page to read: docs/policy.md is made from the tables themselves, so it cannot say anything else.
import { categories, type Level } from '../../access/vocabulary.ts'
import { matrixPurposes, regimes, roles } from '../vocabulary.ts'
import { ageBands } from './deciders.ts'
import { type PolicyTables, policyTables } from './policy.ts'
import { answerOf, categoriesOf, conditionsOf, party, purposesOf } from './words.ts'

export function policyPage(tables: PolicyTables = policyTables): string {
  const parts = [
    opening(tables),
    rowsPart(tables),
    readingPart(tables),
    decidersPart(tables),
    levelsPart(tables),
    rulesPart(tables),
  ]
  return `${parts.join('\n\n')}\n`
}

function opening({ version }: PolicyTables): string {
  return `# The law, as the engine reads it

Made from \`src/capabilities/consent/policy/*.ts\` by \`npm run policy-page\`; do not edit. Version ${version}. Each row names its source and the month in which it was last checked.
Not legal advice: correct a row in the table, and this page follows. Ask the table a question with \`npm run decide -- --file requests.json\`.`
}

function rowsPart({ rows, rulesApart }: PolicyTables): string {
  const lines = rows.map((row, index) => [
    ...[`${index + 1}`, row.rule, party(row.from, row.fromRegimes), party(row.to)],
    ...[
      purposesOf(row),
      categoriesOf(row),
      conditionsOf(row),
      answerOf(row),
      row.mustInform ? 'yes' : 'no',
      row.source,
      row.asOf,
    ],
  ])
  const heads = ['#', 'rule', 'from', 'to', 'purpose', 'about', 'when', 'answer', 'inform', 'source', 'checked']
  return `## Who may tell whom

The first row that fits answers; when none fits, nothing is told. A row that waits for evidence lets later rows allow. What no row names is barred.

${table(heads, lines)}

Three rules stand apart:

${table(
  ['rule', 'says', 'source', 'checked'],
  rulesApart.map(({ rule, says, source, asOf }) => [rule, says, source, asOf]),
)}`
}

function readingPart({ reading: { rows, discussedFirst, importantFacts } }: PolicyTables): string {
  const lines = Object.entries(rows).map(([who, row]) => [
    row.rule,
    readers[who] ?? who,
    row.mustInform ? 'yes' : 'no',
    row.source,
    row.asOf,
  ])
  return `## What a family reads

${table(['rule', 'who reads', 'inform', 'source', 'checked'], lines)}

Open to a parent only after it was discussed: ${discussedFirst.join(', ')}. Important facts (D24): ${importantFacts.categories.join(', ')}, as ${importantFacts.level}.`
}

const readers: Readonly<Record<string, string>> = {
  under12: 'a parent or guardian with gezag, child under 12, or 12–15 and not capable',
  from12: 'the youth of 12–15; a parent or guardian with gezag unless the youth objects',
  from16: 'the youth of 16 and older; a parent or guardian with gezag, until 18, when the youth agrees',
  withoutGezag: 'a parent without gezag, on request, important facts only',
}

function decidersPart({ deciderColumns, regimeOfRole, lowImpactCategories }: PolicyTables): string {
  const lines = regimes.map((regime) => {
    const { by, source, asOf } = deciderColumns[regime]
    return [regime, ...ageBands.map((band) => by[band]), source, asOf]
  })
  const byRegime = regimes.map((regime) => [
    regime,
    roles.filter((role) => regimeOfRole[role] === regime).join(', ') || '–',
  ])
  return `## Who decides

By the regime of the sender and the age of the subject. The choice \`consent12to15: BOTH\`, the default, puts "youth and authority" for 12–15 in every line.

${table(['regime', ...ageBands, 'source', 'checked'], lines)}

Which role works under which regime, unless the question says otherwise:

${table(['regime', 'roles'], byRegime)}

Where one of two with gezag may answer until the other objects, when \`jointAuthority\` says so in a word: ${lowImpactCategories.join(', ')}.`
}

function levelsPart({ purposeMatrix }: PolicyTables): string {
  const letter = (level: Level | null) => level ?? '–'
  const lines = categories.map((category) => [
    category,
    ...matrixPurposes.map((purpose) => letter(purposeMatrix[category][purpose])),
  ])
  return `## How much a purpose needs

${table(['kind of information', ...matrixPurposes], lines)}

COURT_INQUIRY is read as SAFETY_REPORT. CONSULT_ANON, SAFETY_ADVICE and STATISTICS hold no name, so they have no level.`
}

function rulesPart({
  consentRules,
  informRules,
  graceDays,
  longestConsentMonths,
  consentTerms,
  informTerms,
}: PolicyTables): string {
  const lines = [...consentRules, ...informRules].map(({ rule, says, source, asOf }) => [rule, says, source, asOf])
  const terms = Object.entries({ longestConsentMonths, graceDays, ...consentTerms, ...informTerms })
  return `## Rules about consent and about informing

${table(['rule', 'says', 'source', 'checked'], lines)}

${table(
  ['term', 'value'],
  terms.map(([term, value]) => [term, `${value}`]),
)}`
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...lines.map(line)].join('\n')
}
