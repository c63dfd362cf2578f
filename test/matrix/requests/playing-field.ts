// What is sent about organisations, areas and who has which school.
import { asProfessional } from '../../../src/app/trial/stage.ts'
import { noteAbsence } from '../../../src/capabilities/playing-field/contacts/absences.ts'
import { nameSchoolStandIn } from '../../../src/capabilities/playing-field/contacts/dividing.ts'
import { nameOwnContact } from '../../../src/capabilities/playing-field/contacts/own-contacts.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function playingFieldRequests(cast: Cast): Record<string, Sent> {
  const atKompas = async () => ({ fieldOrganisationId: cast.region.organisations.kompas })
  const newNumber = { link: 'identifier', as: 'KVK', to: '99000077', fromOn: '2026-01-01' }
  const noah = () => asProfessional(cast.stage, cast.region.people.noah)
  return {
    'playing-field_listSchools': {},
    'playing-field_listColleagues': {},
    'playing-field_listGuardianInstitutions': {},
    'playing-field_getPlayingField': {},
    'playing-field_getMap': {},
    'playing-field_listSurroundings': { prepare: async () => ({ areaId: cast.region.areas.waterrijk }) },
    'playing-field_listMemberships': {
      prepare: async () => ({ organisationId: cast.region.organisations.wilgenhof }),
    },
    'playing-field_listMaps': {},
    'playing-field_loadMap': { body: newMap(cast) },
    'playing-field_getDivision': {},
    'playing-field_setWorkload': { body: { schools: 6, families: 12 } },
    'playing-field_noteAbsence': { body: absenceOf(cast) },
    'playing-field_endAbsence': {
      prepare: async () => ({ absenceId: (await noteAbsence(noah(), absenceOf(cast))).id }),
    },
    'playing-field_takeSchool': { body: { task: 'regie' }, prepare: async () => kompas(cast) },
    'playing-field_handOverSchool': {
      body: { task: 'regie', accountId: cast.region.people.youssef.accountId, fromOn: cast.today(200) },
      prepare: async (person) => {
        await person.post(`/schools/${cast.region.organisations.kompas}/contacts/_take`, { task: 'regie' })
        return kompas(cast)
      },
    },
    'playing-field_listOwnContacts': {},
    'playing-field_nameOwnContact': { body: { ...careLead(cast), untilOn: null } },
    'playing-field_endOwnContact': {
      body: careLead(cast),
      prepare: async () => {
        const sanne = asProfessional(cast.stage, cast.region.people.sanne)
        await nameOwnContact(sanne, { ...careLead(cast), untilOn: null })
        return {}
      },
    },
    'playing-field_nameSchoolStandIn': { body: schoolStandIn(cast), prepare: async () => kompas(cast) },
    'playing-field_endSchoolStandIn': {
      body: { accountId: cast.region.people.youssef.accountId, fromOn: cast.today(200) },
      prepare: async () => {
        await nameSchoolStandIn(noah(), cast.region.organisations.kompas, schoolStandIn(cast))
        return kompas(cast)
      },
    },
    'playing-field_listFieldOrganisations': {},
    'playing-field_listFieldChoices': {},
    'playing-field_listFieldChanges': {},
    'playing-field_getFieldOrganisation': { prepare: atKompas },
    'playing-field_addFieldOrganisation': { body: { kind: 'preschool', name: 'Peuters aan Zee', place: 'Waterrijk' } },
    'playing-field_describeFieldOrganisation': { body: described, prepare: atKompas },
    'playing-field_beginFieldLink': { body: newNumber, prepare: atKompas },
    'playing-field_endFieldLink': {
      body: { ...newNumber, untilOn: newNumber.fromOn },
      prepare: async (person) => {
        const ids = await atKompas()
        await person.post(`/field-organisations/${ids.fieldOrganisationId}/_begin`, newNumber)
        return ids
      },
    },
  }
}

/** A square that is Waterrijk. */
export const newMap = (cast: Cast) => ({
  source: 'Verzonnen, 2026',
  fromOn: cast.today(),
  file: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'municipality', code: '9901' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [3, 53],
              [4, 53],
              [4, 54],
              [3, 53],
            ],
          ],
        },
      },
    ],
  },
})

// In days to come: nobody of the matrix is away while it is asked.
const absenceOf = (cast: Cast) => ({
  accountId: cast.region.people.youssef.accountId,
  fromOn: cast.today(200),
  untilOn: cast.today(201),
})

const schoolStandIn = absenceOf
const careLead = (cast: Cast) => ({
  schoolId: cast.region.organisations.wilgenhof,
  task: 'school-care-lead' as const,
  accountId: cast.region.people.sanne.accountId,
  fromOn: cast.today(200),
})

const kompas = (cast: Cast) => ({ schoolId: cast.region.organisations.kompas })

const described = {
  ...{ name: 'Het Kompas', place: 'Waterrijk', sector: 'PO', street: null, postcode: '1902KC' },
  ...{ phone: null, website: null, closedOn: null },
}
