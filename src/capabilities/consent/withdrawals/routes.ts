import Type from 'typebox'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { Withdrawal } from './contract.ts'
import { listWithdrawals } from './withdrawals.ts'

export function withdrawalRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/withdrawals',
    stated({
      who: 'professional',
      tag: 'consent',
      id: 'listWithdrawals',
      summary: 'Toestemming die een gezin in de laatste twee weken terugnam, zonder naam',
      answers: { 200: Type.Object({ withdrawals: Type.Array(Withdrawal) }) },
    }),
    async (request) => ({ withdrawals: await listWithdrawals(callOf(request, ports)) }),
  )
}
