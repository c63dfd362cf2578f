// One server of the bench, as a process of its own: node serve.ts real|plain|remembered <url> <now>. Says its port when it listens.
import { randomUUID } from 'node:crypto'
import { buildApp } from '../../src/app/build.ts'
import { portsFor } from '../../src/app/ports.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { openPlain } from './plain.ts'
import { openRemembering } from './remembered.ts'

const [kind, url = '', start = ''] = process.argv.slice(2)
const began = Date.now()
// The day of the stories, so that consents run and sessions are open.
const now = () => new Date(new Date(start).getTime() + ((Date.now() - began) % 1_800_000))
const openings = { plain: () => openPlain(url), remembered: () => openRemembering(url) }
const database = await (openings[kind as keyof typeof openings]?.() ?? openDatabase({ kind: 'postgres', url }))
const server = await buildApp(portsFor(database, { now, newId: randomUUID }), {
  isTrial: false,
  log: false,
  trustProxy: false,
})
await server.listen({ port: 0, host: '127.0.0.1' })
const address = server.server.address()
process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
// It ends with the bench, also when that ends in another way than planned.
process.stdin.resume().once('end', () => process.exit())
