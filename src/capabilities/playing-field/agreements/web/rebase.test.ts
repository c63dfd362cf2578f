import { describe, expect, test } from 'vitest'
import { firstAgreement } from '../../../../app/trial/cooperation.ts'
import type { AgreementVersion } from '../contract.ts'
import { type AgreementDraft, draftFrom, newAgreementOf } from './agreement-draft.ts'
import { overtakenBy, rebased } from './rebase.ts'

const base: AgreementVersion = {
  ...{ ...firstAgreement, id: 'a', version: 1, fromOn: '2024-08-01', untilOn: null },
  ...{ madeBy: 'Wout Smit', madeAt: '2024-08-01T00:00:00.000Z', paper: null },
}
const newest: AgreementVersion = {
  ...{ ...base, id: 'b', version: 2, fromOn: '2026-11-20', why: 'Andere reden.' },
  ...{ plainWords: 'Hun tekst.', steeringGroup: ['Hun wethouder'] },
}
const typed: AgreementDraft = {
  ...{ ...draftFrom(base, '2026-11-16'), why: 'Mijn reden.', plainWords: 'Mijn tekst.' },
  ...{ directionGroup: 'Mijn groep', noteIds: ['open', 'taken'] },
}
const on = (given: ('plainWords' | 'steeringGroup')[] = [], draft = typed) =>
  rebased(draft, overtakenBy(draft, base, newest), newest, { given, openNotes: ['open'] })

describe('when somebody else made a version first', () => {
  test('agreements-10 what the other changed is told, and what both changed apart', () => {
    expect(overtakenBy(typed, base, newest)).toEqual({ theirs: ['steeringGroup', 'plainWords'], both: ['plainWords'] })
  })

  test('agreements-10 what was typed stays, what only the other changed comes along, and a note that was taken up goes out', () => {
    expect(newAgreementOf(on())).toMatchObject({
      ...{ why: 'Mijn reden.', plainWords: 'Mijn tekst.', steeringGroup: ['Hun wethouder'] },
      ...{ directionGroup: ['Mijn groep'], noteIds: ['open'], fromOn: '2026-11-16' },
    })
  })

  test('agreements-10 where both changed something, the writer says that theirs counts', () => {
    expect(on(['plainWords'])).toMatchObject({ plainWords: 'Hun tekst.', directionGroup: 'Mijn groep' })
  })

  test('agreements-10 who typed the same as the other has nothing to choose', () => {
    const same = { ...typed, plainWords: 'Hun tekst.' }
    expect(overtakenBy(same, base, newest).both).toEqual([])
  })

  test('agreements-10 the first version too can be overtaken: what stood there was the default', () => {
    const draft = { ...draftFrom(undefined, '2026-11-16'), plainWords: 'Mijn tekst.' }
    expect(overtakenBy(draft, undefined, newest)).toEqual({
      theirs: ['meetings', 'steeringGroup', 'directionGroup', 'plainWords'],
      both: ['plainWords'],
    })
  })
})
