import { isCivilDate } from '../../../../platform/pure/dates.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { FieldDetail } from '../../../../platform/web/problems.ts'
import type { Cooperation, NewAgreement } from '../contract.ts'
import { type Standing, versionFaultsIn } from '../version/rules.ts'
import { versionFaults } from '../version/vocabulary.ts'
import { limitsOf } from './agreement-draft.ts'
import { text } from './text.ts'

const words = text.form.faults
const longestSeat = 120
const mostSeats = 30

export const standingOf = (cooperation: Cooperation, today: string): Standing => ({
  ...{ today, lastFromOn: cooperation.versions[0]?.fromOn, limits: limitsOf(cooperation) },
  openNotes: cooperation.notes.flatMap(({ id, takenUpIn }) => (takenUpIn === null ? [id] : [])),
})

/** agreements-09: all that is wrong with a version as it stands in the form, in the order of the form. */
export function draftFaults(wanted: NewAgreement, standing: Standing): FieldDetail[] {
  const hasDay = isCivilDate(wanted.fromOn)
  const known = versionFaultsIn(wanted, standing).filter(({ field }) => field !== 'fromOn' || hasDay)
  const said = known.map(({ field, code }) => ({ field, detail: versionFaults[code][pageLanguage] }))
  const of = (part: string) => said.filter(({ field }) => field.split('/')[0] === part)
  return [
    ...of('noteIds'),
    ...(wanted.why.trim() === '' ? [{ field: 'why', detail: words.fillIn }] : []),
    ...(hasDay ? of('fromOn') : [{ field: 'fromOn', detail: wanted.fromOn === '' ? words.fillIn : words.noDate }]),
    ...(wanted.plainWords.trim() === '' ? [{ field: 'plainWords', detail: words.fillIn }] : []),
    ...of('regie'),
    ...of('answerTimes'),
    ...of('meetings'),
    ...wanted.meetings.flatMap(({ parties }, index) =>
      parties.length === 0 ? [{ field: `meetings/${index}/parties`, detail: words.noParties }] : [],
    ),
    ...(['steeringGroup', 'directionGroup'] as const).flatMap((field) => seatFaults(field, wanted[field])),
  ]
}

function seatFaults(field: string, seats: readonly string[]): FieldDetail[] {
  if (seats.length > mostSeats) return [{ field, detail: words.tooManySeats(mostSeats) }]
  return seats.some((one) => one.length > longestSeat) ? [{ field, detail: words.seatTooLong(longestSeat) }] : []
}
