// What must be refused about cooperations, their agreements, checklist and learning notes, by name.
import { randomUUID } from 'node:crypto'
import { firstAgreement } from '../../../src/app/trial/cooperation.ts'
import type { Bad, Stage } from '../bad-cases.ts'
import { agreementsRequests } from '../requests/agreements.ts'

export function badAgreements({ cast }: Stage): Record<string, () => Bad> {
  const cooperation = () => `/cooperations/${cast.region.areas.cooperation}`
  const agreement = (over: object) => ({
    ...(agreementsRequests(cast)['playing-field_makeAgreement']?.body as object),
    ...over,
  })
  const badAgreement = (over: object, field: string): Bad => ({
    by: 'wout',
    path: `${cooperation()}/agreements`,
    body: agreement(over),
    headers: { 'if-match': '"1"' },
    status: 400,
    field,
  })
  const heldBy = (purpose: string, category: string) => ({
    meetings: [
      { kind: 'family-meeting', parties: ['school'], purposes: [{ purpose, holds: [{ category, level: 'full' }] }] },
    ],
  })
  const learnt = (text: string): Bad => ({
    by: 'sanne',
    path: `${cooperation()}/learning-notes`,
    body: { text },
    status: 400,
    field: 'text',
  })
  return {
    'a learning note with a number of nine digits': () => learnt('Het gaat om 123456782.'),
    'a learning note with a phone number': () => learnt('Bel 06 12345600.'),
    'a learning note with an e-mail address': () => learnt('Mail naar iemand@voorbeeld.nl.'),
    'a learning note with a date of birth': () => learnt('Geboren op 3 april 2018.'),
    'a learning note of nothing': () => learnt('   '),
    'a learning note at a cooperation that does not exist': () => ({
      by: 'sanne',
      path: `/cooperations/${randomUUID()}/learning-notes`,
      body: { text: 'Kort overleg helpt.' },
      status: 404,
      code: 'not-found',
    }),
    'an agreement that begins in the past': () => badAgreement({ fromOn: cast.today(-1) }, 'fromOn'),
    'an agreement whose meeting holds more than its purpose needs': () =>
      badAgreement(heldBy('DECIDE_TLV', 'FAMILY_SITUATION'), 'meetings/0'),
    'an agreement for a purpose that nobody knows': () => badAgreement(heldBy('CURIOSITY', 'LOGISTICS'), 'meetings/0'),
    'an agreement from a note that does not exist': () => badAgreement({ noteIds: [randomUUID()] }, 'noteIds'),
    'an agreement in more days than a season': () =>
      badAgreement(
        { answerTimes: { ...firstAgreement.answerTimes, form: { firstReaction: 61, answer: 61 } } },
        'answerTimes/form/firstReaction',
      ),
    'an agreement that is not based on the newest': () => ({
      by: 'wout',
      path: `${cooperation()}/agreements`,
      body: agreement({}),
      headers: { 'if-match': '"7"' },
      status: 412,
      code: 'newer-version',
    }),
    'an item of the checklist signed by whom it is not': () => ({
      by: 'mirjam',
      path: `${cooperation()}/sign-offs`,
      body: { item: 'contacts', isSigned: false, note: 'Niet van mij.' },
      status: 403,
      code: 'playing-field.signer-other',
    }),
    'an item of the checklist that is taken back without a reason': () => ({
      by: 'wout',
      path: `${cooperation()}/sign-offs`,
      body: { item: 'contacts', isSigned: false, note: ' ' },
      status: 400,
      field: 'note',
    }),
    'a signed paper that is a web page': () => ({
      by: 'wout',
      path: `${cooperation()}/agreements/${randomUUID()}/papers`,
      body: Buffer.from('<script>'),
      headers: { 'content-type': 'text/html' },
      status: 415,
    }),
  }
}
