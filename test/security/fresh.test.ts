// Step-up: what asks for a fresh sign-in asks everyone alike, before it looks at anything else.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/platform/contract.ts'
import { type Cast, type Person, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { openApi, operationsOf } from '../matrix/operations.ts'
import { idsOf, type Place, requestsFor } from '../matrix/requests.ts'
import { withConsent } from '../matrix/stage.ts'
import { rowsPerTable } from '../rows.ts'

const operations = operationsOf(await openApi())

describe.each(testDatabases())('a fresh sign-in on $name', ({ make }) => {
  let cast: Cast
  let place: Place
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    place = await withConsent(cast)
  })
  afterAll(() => cast?.dispose())

  const wout = () => cast.professional('wout')
  /** Who may call it, and after how many minutes it asks anew. */
  const asking: Readonly<Record<string, readonly [who: () => Promise<Person>, minutes: number]>> = {
    accounts_closeSessionOfOther: [wout, 15],
    'own-provider_askReset': [wout, 15],
    'own-provider_confirmReset': [wout, 15],
    'own-provider_withdrawReset': [wout, 15],
    accounts_addPerson: [wout, 15],
    accounts_addWork: [wout, 15],
    accounts_changeRole: [wout, 15],
    accounts_endWork: [wout, 15],
    accounts_leave: [wout, 15],
    accounts_invitePeople: [wout, 15],
    accounts_addProvider: [wout, 15],
    accounts_changeProvider: [wout, 15],
    accounts_makeScimToken: [wout, 15],
    accounts_revokeScimToken: [wout, 15],
    accounts_chooseScimSignIn: [wout, 15],
    accounts_linkScimPerson: [wout, 15],
    consent_exportLooks: [() => cast.relative(place.family, 'Aylin'), 15],
    consent_letOrganisationGo: [wout, 15],
    consent_openEmergency: [() => cast.professional('sanne'), 5],
    consent_saveRegionChoices: [wout, 15],
    consent_takeOrganisationBack: [wout, 15],
    'playing-field_applyImport': [wout, 15],
  }

  async function send(id: string, person: Person) {
    const operation = operations.find((one) => one.id === id)
    if (!operation) throw new Error(`no operation ${id}`)
    const { body, ifMatch } = requestsFor(cast, place)[id] ?? {}
    const ids = idsOf(place)
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID())
    return person.send<Problem | undefined>(operation.method, path, body, ifMatch ? { 'if-match': ifMatch } : {})
  }

  it.each(Object.entries(asking))(
    'accounts-55 %s is refused to who signed in too long ago, and nothing is written',
    async (id, [who, minutes]) => {
      const person = await who()
      cast.wait({ minutes: minutes + 1 })
      const before = await rowsPerTable(cast)
      const { status, body } = await send(id, person)
      expect([status, body?.code]).toEqual([403, 'fresh-sign-in'])
      expect(await rowsPerTable(cast)).toEqual(before)
    },
  )

  // After all of the above: some of these go on in the background.
  it.each(Object.entries(asking))('accounts-55 %s is not asked of who has just signed in', async (id, [who]) => {
    const { body } = await send(id, await who())
    expect(body?.code).not.toBe('fresh-sign-in')
  })
})
