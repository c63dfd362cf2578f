import { sql } from 'kysely'
import { it } from 'vitest'
import { raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { openBrowser } from './browser.ts'
import { invite } from './ground.ts'
import { begin, cheap, enrolWithPassword } from './own-ground.ts'
it('debug', async () => {
  const cast = await raiseCurtain(testDatabases()[0]!.make, { ownProvider: cheap })
  cast.server.addHook
  const browser = openBrowser(cast)
  const { rows } = await sql<{ id: string }>`select id from accounts.providers where is_built_in`.execute(cast.database.sql)
  const providerId = rows[0]!.id
  const { code } = await invite(cast, cast.region.people.sanne.accountId)
  const invited = await browser.post('/uitnodiging', { code })
  console.log(invited.status)
  const loc = await browser.get(`/inloggen/${providerId}`)
  console.log(loc.status, loc.location)
  const u = new URL(loc.location!)
  const auth = await browser.get(u.pathname + u.search)
  console.log(auth.status, auth.location, auth.text.slice(0, 200), auth.headers)
  const x = await browser.get(new URL(auth.location!, 'http://localhost').pathname)
  console.log(x.status, x.text.slice(0, 1200))
  const p = new URL(auth.location!, 'http://localhost').pathname
  const w = await browser.post(p+'/wachtwoord', {login:'sanne', password:'paarse fiets zwemt naar huis'})
  console.log(w.status, w.location, w.text.slice(0,300))
})
