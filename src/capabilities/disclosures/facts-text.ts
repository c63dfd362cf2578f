// What the form asked besides the pieces, as it stands in the package. A package is a Dutch document.
import { longDate } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import type { FactsGiven } from './contract.ts'
import type { Kind } from './kinds.ts'
import { at, disclosureRefusals } from './refusals.ts'
import { type FactName, factNames } from './vocabulary.ts'

const lines: Readonly<Record<FactName, (value: string) => string>> = {
  threshold: () => 'De grens voor een melding is bereikt.',
  absentFrom: (day) => `Afwezig sinds ${longDate(day, 'nl')}.`,
  absence: (text) => `Hoeveel en hoe vaak: ${text}`,
  schoolDid: (text) => `Wat de school al deed: ${text}`,
  inspectionUntil: (day) => `De ouders konden dit inzien tot en met ${longDate(day, 'nl')}.`,
  decisionAsked: (text) => `Gevraagd besluit: ${text}`,
  onRequest: () => 'De jeugdbescherming vroeg hierom.',
  inquiry: (text) => `Het onderzoek: ${text}`,
}

/** Of a choice that may be left open; all else must be answered. */
const mayBeOpen: readonly FactName[] = ['onRequest']

/** The sentences of what was answered; refuses what is missing, with its field. */
export function factsText({ facts }: Kind, given: FactsGiven): string {
  return facts
    .flatMap((name) => {
      const value = given[name]
      const isGiven = factNames[name] === 'confirm' ? value === true : typeof value === 'string' && value.trim() !== ''
      if (!isGiven && mayBeOpen.includes(name)) return []
      if (!isGiven) refuse(disclosureRefusals.factMissing, at(`facts/${name}`, disclosureRefusals.factMissing))
      return [lines[name](String(value))]
    })
    .join('\n')
}
