import Type from 'typebox'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { RunningException } from './contract.ts'
import { listExceptions } from './home.ts'

export function leftOutRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/consent-exceptions',
    stated({
      who: 'professional',
      tag: 'consent',
      id: 'listExceptions',
      summary:
        'Jongeren van 12 tot en met 15 die iets zonder hun ouders beslissen, en wanneer dat opnieuw bekeken wordt',
      answers: { 200: Type.Object({ exceptions: Type.Array(RunningException) }) },
      refuses: [409],
    }),
    async (request) => ({ exceptions: await listExceptions(callOf(request, ports)) }),
  )
}
