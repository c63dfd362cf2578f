import type { OrganisationKind } from '../organisations/vocabulary.ts'
import type { AgreementContent } from './contract.ts'
import { type Channel, channels, regieHolders } from './vocabulary.ts'

/** In working days: within how many the team lets itself be heard, and within how many there is an answer. */
export interface AnswerTime {
  firstReaction: number
  answer: number
}
export type AnswerTimes = Readonly<Record<Channel, AnswerTime>>

/** Who holds the regie: an organisation of this kind, in this role. */
export interface RegieHolder {
  organisationKind: OrganisationKind
  role: string
}

const everyChannel = (time: AnswerTime) => Object.fromEntries(channels.map((one) => [one, time])) as AnswerTimes

/** What holds where nothing is agreed: a first reaction in two working days, an answer in ten. */
export const defaultAnswerTimes: AnswerTimes = everyChannel({ firstReaction: 2, answer: 10 })
export const defaultRegieHolder: RegieHolder = { organisationKind: 'youth-team', role: 'WIJKTEAM' }

export type MakingVerdict = 'may' | 'regie-elsewhere' | 'regie-not-followed'
const isSame = (one: RegieHolder, other: RegieHolder) =>
  one.organisationKind === other.organisationKind && one.role === other.role
export const canBeFollowed = (holder: RegieHolder): boolean => regieHolders.some((one) => isSame(one, holder))

/**
 * agreements-11 (practice P4.4): whoever holds the regie by the agreements that hold makes a dossier, and nobody else; the youth team
 * where nothing is agreed. An agreement never opens more than the rest can follow: one of before that names another makes no maker.
 */
export function mayMakeDossier(asks: RegieHolder, agreed: readonly RegieHolder[]): MakingVerdict {
  const holders = (agreed.length > 0 ? agreed : [defaultRegieHolder]).filter(canBeFollowed)
  if (holders.some((one) => isSame(one, asks))) return 'may'
  return holders.length > 0 ? 'regie-elsewhere' : 'regie-not-followed'
}

/** agreements-01: who takes part in several cooperations keeps the shortest time promised in any of them; without one the default. */
export function shortestTimes(agreed: readonly AnswerTimes[]): AnswerTimes {
  if (agreed.length === 0) return defaultAnswerTimes
  const shortest = (channel: Channel, which: keyof AnswerTime) =>
    Math.min(...agreed.map((times) => times[channel][which]))
  return Object.fromEntries(
    channels.map((channel) => [
      channel,
      { firstReaction: shortest(channel, 'firstReaction'), answer: shortest(channel, 'answer') },
    ]),
  ) as AnswerTimes
}

export const comparedFields = [
  'regie',
  'answerTimes',
  'meetings',
  'steeringGroup',
  'directionGroup',
  'plainWords',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** What differs between two versions; the reason of a version is no part of the agreement. */
export const changedFields = (before: AgreementContent, after: AgreementContent): ComparedField[] =>
  comparedFields.filter((field) => asText(before[field]) !== asText(after[field]))

/** The same whatever the order of the keys: a database may keep its own. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
