import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { keepRegion } from '../keeper.ts'
import { type FieldChoices, type FieldOrganisationPage, type FieldOrganisations, pageSize } from './contract.ts'
import { areasEver, boardsEver, choices, findFacts, identifiersEver, organisationsOn } from './queries.ts'

interface Asked {
  kind?: string
  q?: string
  on?: string
  from?: string
}

/** organisations-01: the organisations as they are on a day. */
export const listFieldOrganisations = (
  call: Call,
  { kind, q = '', on, from = '0' }: Asked,
): Promise<FieldOrganisations> =>
  keepRegion(call, ({ sql, today }) =>
    organisationsOn(sql, { kind: kind ?? null, words: q.trim(), on: on ?? today, from: Number(from), most: pageSize }),
  )

export const readFieldOrganisation = (call: Call, id: string): Promise<FieldOrganisationPage> =>
  keepRegion(call, async ({ sql }) => {
    const facts = (await findFacts(sql, id)) ?? refuse(refusals.notFound)
    return {
      ...facts,
      identifiers: await identifiersEver(sql, id),
      boards: await boardsEver(sql, id),
      areas: await areasEver(sql, id),
    }
  })

export const listChoices = (call: Call): Promise<FieldChoices> =>
  keepRegion(call, ({ sql, today }) => choices(sql, today))
