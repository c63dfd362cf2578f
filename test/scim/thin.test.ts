import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { type Boards, groupNamed, makeBoards, membersOf, serve, type Service } from './ground.ts'

describe.each(testDatabases())('thin on $name', ({ make }) => {
  let cast: Cast
  let boards: Boards
  let service: Service
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    boards = await makeBoards(cast)
    service = await serve(cast)
  })
  afterAll(() => cast?.dispose())
  it('thin', async () => {
    const client = await service.clientOf(boards.water)
    console.log(JSON.stringify(await client.configuration()))
    console.log(JSON.stringify(await client.list('/Schemas')).length, JSON.stringify(await client.list('/ResourceTypes')))
    console.log((await client.groups.all()).map((one) => one.displayName))
    console.log(JSON.stringify((await client.users.all())))
    const made = await client.users.create({ userName: 'jan@water.example', externalId: 'x1', name: { givenName: 'Jan', familyName: 'Bos' }, emails: [{ value: 'a@b.nl', type: 'work', primary: true }], active: true })
    console.log(JSON.stringify(made))
    const group = await groupNamed(client, 'De Wilgenhof: leerkracht')
    const after = await client.groups.modify(group.id, [{ op: 'Add', path: 'members', value: [{ value: made.id }] }])
    expect(membersOf(after)).toContain(made.id)
    console.log(JSON.stringify(await client.users.modify(made.id, [{ op: 'Replace', value: { active: 'False', 'emails[type eq "work"].value': 'q', 'name.familyName': 'Vos' } }])))
    expect(membersOf(await client.groups.retrieve(group.id))).not.toContain(made.id)
  })
})
