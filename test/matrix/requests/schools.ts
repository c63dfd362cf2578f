// What is sent about a school: De Wilgenhof, with Noah as its contact.
import { asProfessional } from '../../../src/app/trial/stage.ts'
import type { NewMoment, NewStructure } from '../../../src/capabilities/playing-field/schools/contract.ts'
import { noteHoliday, noteMoment } from '../../../src/capabilities/playing-field/schools/write.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function schoolsRequests(cast: Cast): Record<string, Sent> {
  const { region, today } = cast
  const schoolId = region.organisations.wilgenhof
  const noah = () => asProfessional(cast.stage, region.people.noah)
  const school = { prepare: async () => ({ schoolId }) }
  const structure: NewStructure = { steps: [], people: [], meetings: [], rooms: ['Kamer 1'] }
  const moment: NewMoment = { kind: 'visit', onDay: today(), words: null }
  const holiday = { place: 'Waterrijk', name: 'Kerstvakantie', fromOn: '2026-12-19', untilOn: '2027-01-03' }
  return {
    'playing-field_listTeamSchools': {},
    'playing-field_getSchool': school,
    'playing-field_keepStructure': { ...school, body: structure, ifMatch: '"999999"' },
    'playing-field_noteMoment': { ...school, body: moment },
    'playing-field_withdrawMoment': {
      prepare: async () => ({ momentId: (await noteMoment(noah(), schoolId, moment)).id }),
    },
    'playing-field_setRhythm': { ...school, body: { weeks: 6 } },
    'playing-field_listHolidays': {},
    'playing-field_noteHoliday': { body: holiday },
    'playing-field_withdrawHoliday': {
      prepare: async () => ({ holidayId: (await noteHoliday(noah(), holiday)).id }),
    },
  }
}
