import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { callOf } from '../accounts/calls.ts'
import {
  Gathering,
  Meldcode,
  MeldcodeRow,
  NewClosing,
  NewDecision,
  NewFollowUp,
  NewMeldcode,
  NewMember,
  NewStep,
  NewTelling,
  NewWeighing,
} from './contract.ts'
import { gatherForReport } from './gathering.ts'
import { getMeldcode, listMeldcodes } from './read.ts'
import {
  answerQuestion,
  closeMeldcode,
  decideOnReport,
  followUp,
  inviteColleague,
  openMeldcode,
  takeStep,
  tellVeiligThuis,
} from './write.ts'

const tag = 'meldcode'
const params = Type.Object({ meldcodeId: Id })
const changes = {
  who: 'professional' as const,
  tag,
  params,
  answers: { 200: Meldcode },
  refuses: [404, 409],
}

export function meldcodeRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/meldcodes',
    stated({
      who: 'professional',
      tag,
      id: 'listMeldcodes',
      summary: 'De zorgen over veiligheid waar ik bij hoor',
      answers: { 200: Type.Object({ meldcodes: Type.Array(MeldcodeRow) }) },
    }),
    async (request) => ({ meldcodes: await listMeldcodes(callOf(request, ports)) }),
  )
  server.post(
    '/v1/meldcodes',
    stated({
      who: 'professional',
      tag,
      id: 'openMeldcode',
      summary: 'Begin met de meldcode',
      body: NewMeldcode,
      answers: { 201: Type.Object({ id: Id }) },
      refuses: [409],
    }),
    async (request, reply) => reply.status(201).send({ id: await openMeldcode(callOf(request, ports), request.body) }),
  )
  server.get(
    '/v1/meldcodes/:meldcodeId',
    stated({
      who: 'professional',
      tag,
      id: 'getMeldcode',
      summary: 'Eén zorg, met stappen en weging',
      params,
      answers: { 200: Meldcode },
      refuses: [404],
    }),
    async (request) => getMeldcode(callOf(request, ports), request.params.meldcodeId),
  )
  stepRoutes(server, ports)
  tellingRoutes(server, ports)
}

function stepRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/meldcodes/:meldcodeId/steps',
    stated({ ...changes, id: 'takeStep', summary: 'Zet een stap, of sla hem met reden over', body: NewStep }),
    async (request) => takeStep(callOf(request, ports), request.params.meldcodeId, request.body),
  )
  server.post(
    '/v1/meldcodes/:meldcodeId/weighings',
    stated({ ...changes, id: 'answerQuestion', summary: 'Beantwoord een afwegingsvraag', body: NewWeighing }),
    async (request) => answerQuestion(callOf(request, ports), request.params.meldcodeId, request.body),
  )
  server.post(
    '/v1/meldcodes/:meldcodeId/decisions',
    stated({ ...changes, id: 'decideOnReport', summary: 'Beslis over melden en hulp', body: NewDecision }),
    async (request) => decideOnReport(callOf(request, ports), request.params.meldcodeId, request.body),
  )
  server.post(
    '/v1/meldcodes/:meldcodeId/_close',
    stated({ ...changes, id: 'closeMeldcode', summary: 'Sluit af', body: NewClosing }),
    async (request) => closeMeldcode(callOf(request, ports), request.params.meldcodeId, request.body),
  )
}

function tellingRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/meldcodes/:meldcodeId/gathering',
    stated({
      who: 'professional',
      tag,
      id: 'gatherForReport',
      summary: 'Wat jullie in het dossier schreven en bij een melding mee mag',
      params,
      answers: { 200: Gathering },
      refuses: [404],
    }),
    async (request) => gatherForReport(callOf(request, ports), request.params.meldcodeId),
  )
  server.post(
    '/v1/meldcodes/:meldcodeId/tellings',
    stated({
      ...changes,
      id: 'tellVeiligThuis',
      summary: 'Leg vast wat je aan Veilig Thuis vertelde',
      body: NewTelling,
    }),
    async (request) => tellVeiligThuis(callOf(request, ports), request.params.meldcodeId, request.body),
  )
  server.post(
    '/v1/meldcodes/:meldcodeId/tellings/:tellingId/follow-ups',
    stated({
      ...changes,
      params: Type.Object({ meldcodeId: Id, tellingId: Id }),
      id: 'followUp',
      summary: 'Antwoord van Veilig Thuis, of vertellen aan het gezin',
      body: NewFollowUp,
    }),
    async (request) => {
      const { meldcodeId, tellingId } = request.params
      return followUp(callOf(request, ports), meldcodeId, tellingId, request.body)
    },
  )
  server.post(
    '/v1/meldcodes/:meldcodeId/members',
    stated({ ...changes, id: 'inviteColleague', summary: 'Laat een collega meelezen', body: NewMember }),
    async (request) => inviteColleague(callOf(request, ports), request.params.meldcodeId, request.body),
  )
}
