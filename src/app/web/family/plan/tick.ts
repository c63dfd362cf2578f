import { call } from '../../../../platform/web/api.ts'

/** Done, or not after all. A row of one's own: it changes nothing of who wrote the action. */
export function tick(dossierId: string, actionId: string, isDone: boolean): Promise<unknown> {
  return call('POST', `/dossiers/${dossierId}/actions/${actionId}/ticks`, { body: { isDone } })
}
