import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import type { CallOf } from '../imports/routes.ts'
import {
  FieldChoices,
  FieldDescription,
  FieldOrganisationPage,
  FieldOrganisations,
  FieldQuery,
  LinkBegin,
  LinkEnd,
  NewFieldOrganisation,
} from './contract.ts'
import { beginLink, describeOrganisation, endLink, makeOrganisation } from './keep.ts'
import { listChoices, listFieldOrganisations, readFieldOrganisation } from './read.ts'

const tag = 'playing-field'
const who = 'administrator' as const
const params = Type.Object({ fieldOrganisationId: Id })
const at = '/v1/field-organisations/:fieldOrganisationId'

/** Organisations, schools and what they belong to, kept by the administrator of the region. */
export function organisationRoutes(server: Server, ports: Ports, callOf: CallOf): void {
  server.get(
    '/v1/field-organisations',
    stated({
      ...{ who, tag, id: 'listFieldOrganisations', summary: 'Organisaties en scholen zoals ze op een dag zijn' },
      querystring: FieldQuery,
      answers: { 200: FieldOrganisations },
    }),
    (request) => listFieldOrganisations(callOf(request, ports), request.query),
  )
  server.get(
    at,
    stated({
      ...{ who, tag, id: 'getFieldOrganisation', summary: 'Een organisatie met haar geschiedenis' },
      params,
      answers: { 200: FieldOrganisationPage },
      refuses: [404],
    }),
    (request) => readFieldOrganisation(callOf(request, ports), request.params.fieldOrganisationId),
  )
  server.get(
    '/v1/field-choices',
    stated({
      ...{ who, tag, id: 'listFieldChoices', summary: 'Besturen en gebieden om uit te kiezen' },
      answers: { 200: FieldChoices },
    }),
    (request) => listChoices(callOf(request, ports)),
  )
  keepingRoutes(server, ports, callOf)
}

function keepingRoutes(server: Server, ports: Ports, callOf: CallOf): void {
  const changing = { who, tag, params, answers: { 204: Nothing }, refuses: [404] }
  server.post(
    '/v1/field-organisations',
    stated({
      ...{ who, tag, id: 'addFieldOrganisation', summary: 'Voeg een organisatie toe' },
      body: NewFieldOrganisation,
      answers: { 201: Type.Object({ id: Id }) },
    }),
    async (request, reply) => reply.status(201).send(await makeOrganisation(callOf(request, ports), request.body)),
  )
  server.post(
    `${at}/_describe`,
    stated({ ...changing, id: 'describeFieldOrganisation', summary: 'Verander naam en adres', body: FieldDescription }),
    async (request, reply) => {
      await describeOrganisation(callOf(request, ports), request.params.fieldOrganisationId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    `${at}/_begin`,
    stated({
      ...changing,
      id: 'beginFieldLink',
      summary: 'Laat een nummer, bestuur of gebied ingaan',
      body: LinkBegin,
    }),
    async (request, reply) => {
      await beginLink(callOf(request, ports), request.params.fieldOrganisationId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    `${at}/_end`,
    stated({ ...changing, id: 'endFieldLink', summary: 'Beëindig een nummer, bestuur of gebied', body: LinkEnd }),
    async (request, reply) => {
      await endLink(callOf(request, ports), request.params.fieldOrganisationId, request.body)
      return reply.status(204).send(null)
    },
  )
}
