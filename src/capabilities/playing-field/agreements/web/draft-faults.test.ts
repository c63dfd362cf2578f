import { describe, expect, test, vi } from 'vitest'
import { firstAgreement } from '../../../../app/trial/cooperation.ts'
import { purposeMatrix } from '../../../consent/policy/purposes.ts'
import type { NewAgreement } from '../contract.ts'
import { draftFaults } from './draft-faults.ts'

// The texts are those of a page in Dutch.
vi.hoisted(() => Object.assign(globalThis, { document: { documentElement: { lang: 'nl' } } }))

const standing = { today: '2026-11-16', lastFromOn: '2026-11-20', openNotes: ['open'], limits: purposeMatrix }
const good: NewAgreement = { ...firstAgreement, why: 'Een reden.', fromOn: '2026-12-01', noteIds: ['open'] }
const faults = (over: Partial<NewAgreement>) =>
  draftFaults({ ...good, ...over }, standing).map(({ field, detail }) => [field, detail])

describe('agreements-09 what is wrong with a version is told while it is written', () => {
  test('agreements-09 a version that the server would keep has no faults', () => {
    expect(faults({})).toEqual([])
  })

  test.each<[string, Partial<NewAgreement>, string, string]>([
    ['no reason', { why: ' ' }, 'why', 'Vul dit in.'],
    ['no day', { fromOn: '' }, 'fromOn', 'Vul dit in.'],
    ['a day that is not there', { fromOn: '2027-02-31' }, 'fromOn', 'Dit is geen bestaande datum.'],
    ['a day that has passed', { fromOn: '2026-11-15' }, 'fromOn', 'Deze dag is al voorbij. Kies vandaag of later.'],
    [
      'a day on which the version before begins',
      { fromOn: '2026-11-20' },
      ...(['fromOn', 'De vorige versie begint op deze dag of later. Kies een latere dag.'] as const),
    ],
    ['no plain words', { plainWords: '' }, 'plainWords', 'Vul dit in.'],
    [
      'an answer before the first reaction',
      { answerTimes: { ...good.answerTimes, phone: { firstReaction: 5, answer: 4 } } },
      ...(['answerTimes/phone/answer', 'Het antwoord kan niet eerder komen dan de eerste reactie.'] as const),
    ],
    [
      'a meeting with nobody',
      { meetings: [{ kind: 'team-meeting', parties: [], purposes: [] }] },
      ...(['meetings/0/parties', 'Kies er minstens 1.'] as const),
    ],
    ['a note that was taken up', { noteIds: ['gone'] }, 'noteIds', 'Deze notitie is al verwerkt of bestaat niet.'],
    [
      'a seat that is a whole story',
      { steeringGroup: ['x'.repeat(121)] },
      ...(['steeringGroup', 'Een van de regels is te lang: hooguit 120 tekens.'] as const),
    ],
    [
      'more seats than fit',
      { directionGroup: Array.from({ length: 31 }, () => 'x') },
      ...(['directionGroup', 'Dit zijn te veel regels: hooguit 30.'] as const),
    ],
  ])('agreements-09 %s', (_, over, field, detail) => {
    expect(faults(over)).toEqual([[field, detail]])
  })
})
