// What is sent about a dossier.
import { asProfessional } from '../../../src/app/trial/stage.ts'
import { writeAddress } from '../../../src/capabilities/dossiers/address/address.ts'
import { inviteToSignIn } from '../../../src/capabilities/dossiers/family-access/family-access.ts'
import { noteMeasure } from '../../../src/capabilities/dossiers/measures.ts'
import { writeNote } from '../../../src/capabilities/dossiers/notes.ts'
import type { NewStandIn } from '../../../src/capabilities/dossiers/stand-ins/contract.ts'
import { nameStandIn } from '../../../src/capabilities/dossiers/stand-ins/stand-ins.ts'
import type { Cast } from '../../cast.ts'
import type { ToldFamily } from '../../families.ts'
import type { Place, Sent } from '../requests.ts'

export function dossiersRequests(cast: Cast, place: Place): Record<string, Sent> {
  const { family } = place
  const child = family.personId(family.children[0] ?? '')
  const noah = () => asProfessional(cast.stage, cast.region.people.noah)
  const measure = {
    childId: child,
    kind: 'ots' as const,
    organisationId: cast.region.organisations.gi,
    sinceOn: cast.today(-10),
    untilOn: null,
    source: 'court-order' as const,
  }
  return {
    dossiers_listDossiers: {},
    dossiers_listLeftBehind: {},
    dossiers_takeLeftBehind: {},
    dossiers_searchDossiers: { body: { text: 'Elif' } },
    dossiers_createDossier: { body: newDossier(cast) },
    dossiers_getDossier: {},
    dossiers_listReaders: {},
    dossiers_getTimeline: {},
    dossiers_writeNote: {
      body: { category: 'LOGISTICS', subjectIds: [child], isOwn: false, text: 'Dinsdag om drie uur op school.' },
    },
    dossiers_listReviews: {},
    dossiers_tellNote: {
      body: { personIds: [family.personId('Aylin')], onDay: cast.today() },
      prepare: () => waitingNote(cast, family),
    },
    dossiers_waitLonger: {
      body: {
        reason: 'Nog niet besproken.',
        reviewOn: cast.today(7),
        secondAccountId: cast.region.people.youssef.accountId,
      },
      prepare: () => waitingNote(cast, family),
    },
    dossiers_setNextStep: { body: { text: 'Bellen', dueOn: cast.today(2) } },
    dossiers_finishNextStep: {
      prepare: async (person) => {
        await person.put(`/dossiers/${family.id}/next-step`, { text: 'Bellen', dueOn: null })
        return {}
      },
    },
    dossiers_writeAddress: { body: { personId: child, text: 'Voorbeeldstraat 7, Waterrijk', secretFrom: [] } },
    dossiers_endAddress: {
      prepare: async () => ({
        addressId: await writeAddress(asProfessional(cast.stage, cast.region.people.noah), family.id, {
          personId: child,
          text: 'Voorbeeldstraat 7, Waterrijk',
          secretFrom: [],
        }),
      }),
    },
    // In days to come: nobody of the matrix stands in while it is asked.
    dossiers_nameStandIn: { body: standInOf(cast) },
    dossiers_endStandIn: {
      prepare: async () => ({ standInId: await nameStandIn(noah(), family.id, standInOf(cast)) }),
    },
    dossiers_handOverRegie: { body: { accountId: cast.region.people.noah.accountId } },
    dossiers_noteAuthorityState: { body: { childId: child, state: 'known' } },
    dossiers_noteMeasure: { body: measure },
    dossiers_endMeasure: {
      body: { lastOn: cast.today() },
      prepare: async () => ({ measureId: await noteMeasure(noah(), family.id, measure) }),
    },
    dossiers_noteCapability: { body: { personId: child, isCapable: false, reason: 'Nog te moeilijk.' } },
    dossiers_getFamilyAccess: {},
    dossiers_inviteRelative: { prepare: async () => ({ personId: adultOf(family) }) },
    dossiers_uninviteRelative: {
      prepare: async () => ({ personId: (await inviteToSignIn(noah(), family.id, adultOf(family))).personId }),
    },
    dossiers_endRelativeAccess: { body: { reason: 'own-wish' } },
    dossiers_listOwnWritings: {},
  }
}

/** Somebody of the family who is no child, whichever family of the matrix it is. */
const adultOf = ({ personId }: ToldFamily): string =>
  ['Dirk', 'Oksana', 'Ingrid', 'Petra', 'Wilma', 'Hanneke'].map(personId).find((id) => id !== '') ?? ''

/** A note of the team that waits for a talk with the parents. */
async function waitingNote(cast: Cast, family: ToldFamily): Promise<Record<string, string>> {
  const noteId = await writeNote(asProfessional(cast.stage, cast.region.people.noah), family.id, {
    category: 'WELLBEING_SIGNAL',
    subjectIds: [family.personId(family.children[0] ?? '')],
    isOwn: false,
    text: 'Zegt vaak dat het niet goed gaat.',
    talk: { state: 'waits', reason: 'Eerst met het kind praten.', reviewOn: cast.today(10) },
  })
  return { noteId }
}

export function newDossier(cast: Cast) {
  return {
    questionId: null,
    persons: [
      { key: 'm', givenName: 'Wilma', familyName: 'Visser', relation: 'mother', bornOn: '1990-01-01' },
      {
        key: 'k',
        givenName: 'Tess',
        familyName: 'Visser',
        relation: 'child',
        bornOn: '2018-03-04',
        schoolId: cast.region.organisations.wilgenhof,
      },
    ],
    authorities: [{ child: 'k', holder: 'm', source: 'gezagsregister', sinceOn: '2018-03-04' }],
    authorityStates: [{ child: 'k', state: 'known' }],
  }
}

let timesReplaced = 0

/** Youssef for Noah, each time on other days. */
function standInOf({ region, today }: Cast): NewStandIn {
  const first = 100 + 2 * timesReplaced++
  return {
    forAccountId: region.people.noah.accountId,
    accountId: region.people.youssef.accountId,
    fromOn: today(first),
    untilOn: today(first + 1),
  }
}
