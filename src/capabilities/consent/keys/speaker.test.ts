import { describe, expect, test } from 'vitest'
import { door, family } from './fixture.ts'
import { kindForSource, roleOfKind, senderOf } from './speaker.ts'

describe('as whom a source speaks', () => {
  test('C-2 who keeps a secret by law is released from it; family and school need a ground', () => {
    const kinds = (['PARENT', 'YOUTH', 'SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO', 'WIJKTEAM', 'JGZ'] as const).map(
      kindForSource,
    )
    expect(kinds).toEqual([...Array(4).fill('GDPR_GROUND'), 'SECRECY_RELEASE', 'SECRECY_RELEASE'])
  })

  test('a relative speaks as parent or as young person, without a professional secret', () => {
    const speaking = ['aylin', 'elif', 'somebody'].map((source) =>
      senderOf(family(), door({ source, sourceKind: 'relative' })),
    )
    expect(speaking.map(({ sender }) => sender)).toEqual(['PARENT', 'YOUTH', 'PARENT'])
    expect(speaking.map(({ senderRegime }) => senderRegime)).toEqual(Array(3).fill('AVG_ONLY'))
  })

  test('an organisation speaks by its kind; one that nobody knows as one that no consent opens', () => {
    const speaking = ['team', 'school', 'nobody'].map((source) => senderOf(family(), door({ source })).sender)
    expect(speaking).toEqual(['WIJKTEAM', 'SCHOOL_IB_ZOCO', 'RVDK'])
    expect(roleOfKind('leerplicht')).toBe('LEERPLICHT')
  })
})
