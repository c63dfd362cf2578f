// What was agreed, in words.
import { joinAnd, longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import type { AgreementContent } from '../contract.ts'
import type { ComparedField } from '../rules.ts'
import { channels } from '../vocabulary.ts'
import { text } from './text.ts'

export type Meeting = AgreementContent['meetings'][number]

export const dateWords = (date: string) => longDate(date, pageLanguage)
export const kindName = (kind: string) => text.kinds[kind] ?? kind
export const purposeName = (purpose: string) => text.purposes[purpose] ?? purpose
export const regieWords = ({ role, organisationKind }: AgreementContent['regie']) =>
  text.now.regieIs(roleName(role), kindName(organisationKind))

export const partiesWords = ({ parties }: Meeting) =>
  parties.length === 0 ? text.now.withNobody : text.now.with(joinAnd(parties.map(kindName), pageLanguage))
export const heldWords = ({ category, level }: { category: Parameters<typeof categoryName>[0]; level: string }) =>
  `${categoryName(category)}: ${text.levels[level]}`

/** A part of the agreement as lines, to be put beside the same part of another version. */
export function linesOf(content: AgreementContent, field: ComparedField): string[] {
  switch (field) {
    case 'regie':
      return [regieWords(content.regie)]
    case 'answerTimes':
      return channels.map((channel) => {
        const { firstReaction, answer } = content.answerTimes[channel]
        return `${text.channels[channel]}: ${text.days(firstReaction)}, ${text.days(answer)}`
      })
    case 'meetings':
      return content.meetings.map((one) => {
        const purposes = one.purposes.map(
          ({ purpose, holds }) => `${purposeName(purpose)} (${holds.map(heldWords).join('; ')})`,
        )
        const forWhat = purposes.length > 0 ? purposes.map(text.now.forWhat).join('. ') : text.now.nameless
        return `${text.meetingKinds[one.kind]}. ${partiesWords(one)}. ${forWhat}`
      })
    case 'plainWords':
      return [content.plainWords]
    default:
      return content[field].length > 0 ? content[field] : [text.now.nobody]
  }
}

/** Of two lists of lines those that the other has not: what a reader must look at. */
export function differingLines(before: readonly string[], after: readonly string[]) {
  return { gone: before.filter((one) => !after.includes(one)), come: after.filter((one) => !before.includes(one)) }
}
