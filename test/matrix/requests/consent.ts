// What is sent about consent, and about who reads what.
import { randomUUID } from 'node:crypto'
import { asProfessional } from '../../../src/app/trial/stage.ts'
import type { Category } from '../../../src/capabilities/access/vocabulary.ts'
import type { ReadingObjections } from '../../../src/capabilities/consent/objections/contract.ts'
import type { NewRegionChoices } from '../../../src/capabilities/consent/region/contract.ts'
import { previewRegion } from '../../../src/capabilities/consent/region/preview.ts'
import { storeScan } from '../../../src/capabilities/consent/scans/scans.ts'
import { civilDateOf } from '../../../src/platform/pure/format.ts'
import type { Cast, Person } from '../../cast.ts'
import type { ToldFamily } from '../../families.ts'
import type { Place, Sent } from '../requests.ts'

export function consentRequests(cast: Cast, place: Place): Record<string, Sent> {
  const { family, receiver } = place
  const { organisation } = cast.region.people[receiver]
  const child = family.personId(family.children[0] ?? '')
  const request = {
    subjectIds: [child],
    receiverAccountId: cast.region.people.ilse.accountId,
    receiverOrganisationId: cast.region.organisations.jgz,
    receiverRole: 'JGZ',
    purpose: 'COORDINATE_PLAN',
    categories: ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION'] satisfies Category[],
    goalIds: null,
    explanation: 'Ilse denkt mee over slapen.',
    validUntil: cast.today(100),
  }
  const newEmergency = {
    about: 'children',
    subjectIds: [],
    categories: ['ATTENDANCE'],
    hasAcuteDanger: true,
    cannotConsent: true,
    reason: 'Er is brand thuis en niemand neemt op.',
  }
  const regionChoices: NewRegionChoices = {
    consent12to15: 'BOTH',
    jointAuthority: 'ALL',
    longestConsentMonths: 12,
    reminderDays: 21,
    roleNarrowing: {},
    purposeNarrowing: {},
    note: 'Gezinnen willen eerder bericht.',
  }
  const administrator = asProfessional(cast.stage, cast.region.people.wout)
  const noah = () => asProfessional(cast.stage, cast.region.people.noah)
  const noted = {
    deciderId: family.personId('Aylin') || child,
    answer: 'GRANTED',
    method: 'spoken',
    answeredOn: civilDateOf(cast.now()),
    language: 'nl',
    present: 'Marit',
    evidenceId: null,
  }
  const scan = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])
  return {
    consent_listRequests: {},
    consent_getMatrix: {},
    consent_previewRequest: { body: request },
    consent_askConsent: { body: request },
    consent_answerRequest: { body: { answer: 'GRANTED' } },
    consent_noteAnswer: { body: noted },
    consent_reviewException: { body: { decision: 'ended', reason: 'Het hoeft niet meer.' } },
    consent_storeScan: { body: scan, contentType: 'image/png' },
    consent_openScan: {
      prepare: async () => {
        const { id } = await storeScan(noah(), family.id, place.requestId, { bytes: scan, saidKind: 'image/png' })
        return { scanId: id }
      },
    },
    consent_getReadingAlong: {},
    consent_switchReadingAlong: { body: { parentId: child, isOn: true } },
    consent_getSharing: {},
    consent_switchSharing: {
      body: {
        organisationId: cast.region.organisations[organisation],
        role: cast.region.people[receiver].role,
        category: 'SUPPORT_NEED',
        goalId: null,
        isOn: true,
      },
    },
    consent_listLooks: {},
    consent_listEmergencies: {},
    consent_openEmergency: { body: newEmergency },
    consent_closeEmergency: {
      prepare: async (person) => {
        const { body } = await person.post<{ id?: string }>(`/dossiers/${family.id}/emergencies`, newEmergency)
        return { emergencyId: body.id ?? randomUUID() }
      },
    },
    consent_listReviews: {},
    consent_recordReview: {
      body: { kind: 'emergency', verdict: 'justified', note: 'Besproken met het jeugdteam.' },
      prepare: async () => {
        const noah = await cast.professional('noah')
        const { body } = await noah.post<{ id: string }>(`/dossiers/${family.id}/emergencies`, newEmergency)
        return { itemId: body.id }
      },
    },
    consent_exportLooks: { body: { format: 'json' } },
    consent_getRegionChoices: {},
    consent_listRegionVersions: {},
    consent_previewRegionChoices: { body: regionChoices },
    consent_getRegionPreview: {
      prepare: async () => ({ previewId: (await previewRegion(administrator, regionChoices)).id }),
    },
    consent_saveRegionChoices: { body: regionChoices, ifMatch: '"1"' },
    consent_listOrganisations: {},
    consent_getOrganisationReach: { prepare: async () => ({ organisationId: cast.region.organisations.kompas }) },
    // An organisation that nobody else of the matrix works for.
    consent_letOrganisationGo: {
      body: { note: 'Het contract loopt af.' },
      prepare: async () => ({ organisationId: cast.region.organisations.veiligThuis }),
    },
    consent_takeOrganisationBack: {
      body: { note: 'Er is een nieuw contract.' },
      prepare: async () => ({ organisationId: cast.region.organisations.veiligThuis }),
    },
    consent_listRaisedObjections: {},
    consent_listWithdrawals: {},
    consent_listExceptions: {},
    consent_listObjections: {},
    consent_raiseObjection: { body: { parentIds: [family.personId('Oksana') || child] } },
    consent_takeBackObjection: { prepare: (person) => raisedBy(person, family, child) },
    consent_decideObjection: { body: { decision: 'upheld', reason: 'Dit is beter voor haar.' } },
    consent_previewReaders: {
      body: { category: 'PLAN_GOAL_ACTION', level: 'full', subjectIds: [child], goalId: null, isOwn: false },
    },
  }
}

/** What this person raised about a parent, as far as it is theirs to raise. */
async function raisedBy(person: Person, family: ToldFamily, child: string): Promise<Record<string, string>> {
  const path = `/dossiers/${family.id}/reading-objections`
  await person.post(path, { parentIds: [family.personId('Oksana') || child] })
  const { body } = await person.get<Partial<ReadingObjections>>(path)
  return { objectionId: body.objections?.[0]?.id ?? randomUUID() }
}
