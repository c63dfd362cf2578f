// The NLGov API design rules as Spectral reads them. Their file is published by Logius and is not a part of this project.
import { readFileSync } from 'node:fs'
import { Document, type IRuleResult, Ruleset, type RulesetDefinition, Spectral } from '@stoplight/spectral-core'
import * as functions from '@stoplight/spectral-functions'
import { Json, Yaml } from '@stoplight/spectral-parsers'
import { oas } from '@stoplight/spectral-rulesets'

type Then = { function: string }
type WrittenRule = string | { then: Then | Then[] }
interface WrittenRules {
  extends: [string, string][]
  rules: Record<string, WrittenRule>
}

export interface Finding {
  severity: 'error' | 'warning'
  rule: string
  place: string
  message: string
}

/** Reads the rules as they are published, and answers what they find in a document, hints left out. */
export function linterOf(file: string): (document: object) => Promise<Finding[]> {
  const spectral = new Spectral()
  spectral.setRuleset(new Ruleset(rulesIn(file), { source: file }))
  return async (document) => {
    const found = await spectral.run(new Document(JSON.stringify(document), Json, 'openapi.json'))
    return found.filter(({ severity }) => severity <= 1).map(findingOf)
  }
}

function rulesIn(file: string): RulesetDefinition {
  const { data, diagnostics } = Yaml.parse(readFileSync(file, 'utf8'))
  const written = data as unknown as WrittenRules
  if (diagnostics.length || JSON.stringify(written.extends) !== '[["spectral:oas","off"]]')
    throw new Error(`${file} is not written as the rules we know`)
  const rules = Object.entries(written.rules).map(([name, rule]) => [name, withFunctions(rule)])
  return { extends: [[oas, 'off']], rules: Object.fromEntries(rules) } as RulesetDefinition
}

function withFunctions(rule: WrittenRule) {
  if (typeof rule === 'string') return rule
  // biome-ignore lint/suspicious/noThenProperty: the word of Spectral's own format
  return { ...rule, then: [rule.then].flat().map((then) => ({ ...then, function: functionOf(then.function) })) }
}

function functionOf(name: string): unknown {
  const found = (functions as Record<string, unknown>)[name]
  if (!found) throw new Error(`the rules use ${name}, which is no function of Spectral`)
  return found
}

const findingOf = ({ severity, code, path, message }: IRuleResult): Finding => ({
  severity: severity === 0 ? 'error' : 'warning',
  rule: String(code),
  place: path.join(' › '),
  message,
})
