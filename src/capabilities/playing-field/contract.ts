import Type, { type Static } from 'typebox'
import { Id } from '../../platform/contract.ts'

export const School = Type.Object({
  id: Id,
  name: Type.String(),
  readers: Type.Array(Type.String(), {
    description: 'Wie een vraag over deze school krijgt: één persoon, of een team',
  }),
  regieReaders: Type.Array(Type.String(), {
    description: 'Wie een vraag krijgt over wie de regie heeft bij een gezin dat al hulp krijgt',
  }),
  careLeads: Type.Array(Type.String(), { description: 'Wie op school meeleest, als de vrager dat wil' }),
})
export type School = Static<typeof School>

export const Colleague = Type.Object({
  accountId: Id,
  name: Type.String(),
  role: Type.String(),
  organisationId: Id,
  organisation: Type.String(),
  organisationKind: Type.String(),
})
export type Colleague = Static<typeof Colleague>

/** A gecertificeerde instelling, which can hold guardianship or supervision over a child. */
export const GuardianInstitution = Type.Object({ id: Id, name: Type.String() })
export type GuardianInstitution = Static<typeof GuardianInstitution>
