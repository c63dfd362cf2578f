// What is sent about presence, announcements and hours: De Wilgenhof, with Noah as its contact.
import { asProfessional } from '../../../src/app/trial/stage.ts'
import type { NewAnnouncement, NewSlot } from '../../../src/capabilities/presence/contract.ts'
import { mondayOf } from '../../../src/capabilities/presence/rules.ts'
import { planSlot } from '../../../src/capabilities/presence/slots.ts'
import { announce, noteException } from '../../../src/capabilities/presence/write.ts'
import { addDays } from '../../../src/platform/pure/dates.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function presenceRequests(cast: Cast): Record<string, Sent> {
  const { region, today } = cast
  const schoolId = region.organisations.wilgenhof
  const noah = () => asProfessional(cast.stage, region.people.noah)
  const school = { prepare: async () => ({ schoolId }) }
  const news: NewAnnouncement = {
    ...{ kind: 'announcement', title: 'Inloop', words: 'Loop gerust binnen.', shownUntil: today(10) },
    ...{ onDay: null, fromTime: null, untilTime: null, room: null },
  }
  const slot = slotOf(cast)
  const planned = async () => ({ slotId: (await planSlot(noah(), schoolId, slot)).id })
  const away = { onDay: slot.fromOn, other: null, reason: 'Cursus' }
  return {
    presence_listNextPresences: {},
    presence_getPresence: school,
    presence_listOwnSlots: {},
    presence_planSlot: { ...school, body: slot },
    presence_endSlot: { body: { lastOn: slot.fromOn }, prepare: planned },
    // From its own day on, so that no other slot is near.
    presence_changeSlot: { body: changeOf(slot), prepare: planned },
    presence_noteException: { body: away, prepare: planned },
    presence_withdrawException: {
      prepare: async () => {
        const { slotId } = await planned()
        return { exceptionId: (await noteException(noah(), slotId, away)).id }
      },
    },
    presence_announce: { ...school, body: news },
    presence_withdrawAnnouncement: {
      prepare: async () => ({ announcementId: (await announce(noah(), schoolId, news)).id }),
    },
    presence_getHours: {},
    presence_agreeHours: {
      body: {
        ...{ year: 2026, function: 'bridge', minutes: 600 },
        shares: [{ payerId: region.organisations.gemeente, share: 10_000 }],
      },
    },
  }
}

let weeksPlanned = 0

/** Each time on the Monday of another week: nobody of the matrix is in two places at once. */
function slotOf({ region, today }: Cast): NewSlot {
  const day = addDays(mondayOf(today()), 700 + 7 * weeksPlanned++)
  return {
    ...{ accountId: region.people.noah.accountId, organisationId: region.organisations.team, function: 'contact' },
    ...{ weekday: 1, weeks: 'every', fromTime: '09:00', untilTime: '10:00', room: 'Kamer 1' },
    ...{ fromOn: day, untilOn: day },
  }
}

const changeOf = ({ accountId: _who, organisationId: _at, function: _what, ...slot }: NewSlot) => ({
  ...slot,
  room: 'Kamer 2',
})
