import type { Ports } from '../../access/actor.ts'
import { asApp } from '../../accounts/session.ts'
import { clientId } from '../desk.ts'
import { settle } from './queries.ts'

/** Puts the built-in provider among the others, on or off, at the address of this server; gives its id. */
export const settleProvider = (
  { database, newId, now }: Ports,
  { issuer, isOn }: { issuer: string; isOn: boolean },
): Promise<string> => asApp(database, (db) => settle(db, { id: newId(), issuer, clientId, isOn }, now()))
