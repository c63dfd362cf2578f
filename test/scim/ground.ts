// What SCIM needs to stand: a board with two schools, another board with one, administrators, and the tokens that they make.
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import type { MadeScimToken } from '../../src/capabilities/accounts/scim/tokens/contract.ts'
import type { Cast, Person } from '../cast.ts'
import { type Resource, type ScimClient, scimClient } from './client.ts'

export interface Boards {
  /** Governs De Wilgenhof and Vakcollege Waterrijk. */
  water: string
  /** Governs Het Kompas. */
  land: string
}

/** Two boards of the region's schools. */
export async function makeBoards({ database, region }: Cast): Promise<Boards> {
  const boards = { water: randomUUID(), land: randomUUID() }
  const { wilgenhof, vakcollege, kompas } = region.organisations
  for (const [id, name] of [
    [boards.water, 'Stichting Water'],
    [boards.land, 'Stichting Land'],
  ])
    await sql`insert into playing_field.organisations (id, kind, name, place) values (${id}, 'school-board', ${name}, 'Waterrijk')`.execute(
      database.sql,
    )
  for (const [school, board] of [
    [wilgenhof, boards.water],
    [vakcollege, boards.water],
    [kompas, boards.land],
  ])
    await sql`insert into playing_field.boards (organisation_id, board_id, from_on) values (${school}, ${board}, '2024-08-01')`.execute(
      database.sql,
    )
  return boards
}

/** Somebody who works there in this role, whom no program reported. */
export async function employ({ database }: Cast, organisationId: string, role: string, name: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${id}, 'professional', ${name}, now())`.execute(
    database.sql,
  )
  await work({ database } as Cast, id, organisationId, role)
  return id
}

export async function work(
  { database }: Pick<Cast, 'database'>,
  accountId: string,
  organisationId: string,
  role: string,
) {
  await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
    values (${accountId}, ${organisationId}, ${role}, '2024-08-01')`.execute(database.sql)
}

/** The administrator of one organisation, signed in. */
export async function administratorOf(cast: Cast, organisationId: string): Promise<Person & { accountId: string }> {
  const accountId = await employ(cast, organisationId, 'ORGANISATION_ADMINISTRATOR', 'Bo de Graaf')
  const actor = { kind: 'professional', accountId, organisationId, role: 'ORGANISATION_ADMINISTRATOR' } as const
  return { ...(await cast.signIn(actor)), accountId }
}

export async function makeToken(
  cast: Cast,
  person: Person,
  organisationId: string,
  days = 300,
): Promise<MadeScimToken> {
  const { status, body } = await person.post<MadeScimToken>(`/organisations/${organisationId}/scim-tokens`, {
    name: 'Entra ID',
    endsOn: cast.today(days),
  })
  if (status !== 201) throw new Error(`no token was made: ${JSON.stringify(body)}`)
  return body
}

export interface Service {
  base: string
  client(token?: string): ScimClient
  /** A client of this organisation, with a token that the administrator of the region made. */
  clientOf(organisationId: string): Promise<ScimClient>
}

/** The app over real HTTP, as ICT's program reaches it. */
export async function serve(cast: Cast): Promise<Service> {
  await cast.server.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(cast.server.server.address() as AddressInfo).port}/scim/v2`
  const client = (token?: string) => scimClient(base, token)
  return {
    base,
    client,
    clientOf: async (organisationId) =>
      client((await makeToken(cast, await cast.professional('wout'), organisationId)).token),
  }
}

/** The group of a name. */
export async function groupNamed(client: ScimClient, displayName: string): Promise<Resource> {
  const { Resources } = await client.groups.query({ filter: `displayName eq "${displayName}"` })
  const [group] = Resources
  if (!group) throw new Error(`no group ${displayName}`)
  return group
}

export const membersOf = (group: Resource | undefined): string[] =>
  ((group?.members ?? []) as { value: string }[]).map(({ value }) => value)
