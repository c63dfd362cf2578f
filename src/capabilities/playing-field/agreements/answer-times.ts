import { type Channel, channels } from './vocabulary.ts'

/** In working days: within how many the team lets itself be heard, and within how many there is an answer. */
export interface AnswerTime {
  firstReaction: number
  answer: number
}
export type AnswerTimes = Readonly<Record<Channel, AnswerTime>>

/** Who holds the regie: an organisation of this kind, in this role. */
export interface RegieHolder {
  organisationKind: string
  role: string
}

const everyChannel = (time: AnswerTime) => Object.fromEntries(channels.map((one) => [one, time])) as AnswerTimes

/** What holds where nothing is agreed: a first reaction in two working days, an answer in ten. */
export const defaultAnswerTimes: AnswerTimes = everyChannel({ firstReaction: 2, answer: 10 })
export const defaultRegieHolder: RegieHolder = { organisationKind: 'youth-team', role: 'WIJKTEAM' }

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
