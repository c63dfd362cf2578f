import type { Ports } from '../access/actor.ts'
import { asApp } from '../accounts/session.ts'
import { clear } from './provider/queries.ts'

/** Sign-ins and browsers that are over, and tries of more than a day ago, are forgotten. */
export const clearWhatIsOver = ({ database, now }: Ports): Promise<void> => asApp(database, (db) => clear(db, now()))
