// What is sent about a disclosure.
import type { Cast } from '../../cast.ts'
import type { Place, Sent } from '../requests.ts'

export function disclosuresRequests(cast: Cast, place: Place): Record<string, Sent> {
  const { family } = place
  const child = family.personId(family.children[0] ?? '')
  const gathering = {
    kind: 'tlv-request',
    receiverOrganisationId: cast.region.organisations.swv,
    subjectIds: [child],
  }
  const disclosure = {
    ...gathering,
    receiverPerson: null,
    facts: {},
    pieceIds: [],
    summaries: [],
    additions: [{ category: 'SUPPORT_NEED', text: 'Een kleinere groep.' }],
    wait: null,
    weighing: null,
  }
  return {
    disclosures_listDisclosures: {},
    disclosures_listKinds: {},
    disclosures_gatherPieces: { body: gathering },
    disclosures_previewDisclosure: { body: disclosure },
    disclosures_sendDisclosure: { body: { ...disclosure, packageHash: '0'.repeat(64) } },
    disclosures_listDrafts: {},
    disclosures_askSignature: { body: { ...disclosure, packageHash: '0'.repeat(64) } },
    disclosures_sendSigned: {},
    disclosures_printDisclosure: {},
    disclosures_informFamily: { body: { toldOn: cast.today(), toldHow: 'Gebeld.' } },
    disclosures_prolongWait: {
      body: { reason: 'Veiligheid.', secondAccountId: cast.region.people.youssef.accountId, reviewOn: cast.today(7) },
    },
    disclosures_listInformTasks: {},
    disclosures_listSignings: {},
    disclosures_sign: {},
    disclosures_decline: { body: { words: null } },
    disclosures_listReceived: {},
    disclosures_getReceived: {},
    disclosures_printReceived: {},
    disclosures_listConflicts: {},
  }
}
