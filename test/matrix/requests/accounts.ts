// What is sent about a session.
import type { Sent } from '../requests.ts'

export function accountsRequests(): Record<string, Sent> {
  return {
    accounts_getSession: {},
    accounts_closeSession: {},
    accounts_listSignInKeys: {},
  }
}
