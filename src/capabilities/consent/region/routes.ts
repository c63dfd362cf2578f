import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import { versionOf } from '../../../platform/http/version.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import {
  Departure,
  NewRegionChoices,
  OrganisationReach,
  RegionOrganisation,
  RegionPage,
  RegionPreview,
  RegionVersion,
} from './contract.ts'
import { previewRegion, readPreview } from './preview.ts'
import { listOrganisations, listVersions, readReach, readRegion } from './read.ts'
import { letGo, saveChoices, takeBack } from './save.ts'

const tag = 'consent'
const params = Type.Object({ organisationId: Id })
const Saved = Type.Object({ version: Type.Integer() })

/** The choices of the region: read by the administrator and the privacy officer, made by the administrator. No family's file is read. */
export function regionRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/region-choices',
    stated({
      who: 'region',
      tag,
      id: 'getRegionChoices',
      summary: 'De keuzes van de regio, met de wet eronder',
      answers: { 200: RegionPage },
    }),
    () => readRegion(ports),
  )
  server.get(
    '/v1/region-choices/versions',
    stated({
      who: 'region',
      tag,
      id: 'listRegionVersions',
      summary: 'Wie wat wanneer koos',
      answers: { 200: Type.Object({ versions: Type.Array(RegionVersion) }) },
    }),
    async () => ({ versions: await listVersions(ports) }),
  )
  server.post(
    '/v1/region-choices/_preview',
    stated({
      who: 'administrator',
      tag,
      id: 'previewRegionChoices',
      summary: 'Tel wat deze keuzes openen en sluiten',
      body: NewRegionChoices,
      answers: { 202: Type.Object({ id: Id }) },
    }),
    async (request, reply) => reply.status(202).send(await previewRegion(callOf(request, ports), request.body)),
  )
  server.get(
    '/v1/region-choices/previews/:previewId',
    stated({
      who: 'region',
      tag,
      id: 'getRegionPreview',
      summary: 'Hoe ver het tellen is, en wat het opleverde',
      params: Type.Object({ previewId: Id }),
      answers: { 200: RegionPreview },
      refuses: [404],
    }),
    (request) => readPreview(ports, request.params.previewId),
  )
  server.post(
    '/v1/region-choices',
    stated({
      who: 'administrator',
      asksFresh: true,
      tag,
      id: 'saveRegionChoices',
      summary: 'Leg nieuwe keuzes vast',
      body: NewRegionChoices,
      answers: { 201: Saved },
      refuses: [412],
    }),
    async (request, reply) =>
      reply.status(201).send(await saveChoices(callOf(request, ports), versionOf(request), request.body)),
  )
  organisationRoutes(server, ports)
}

function organisationRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/organisations',
    stated({
      who: 'region',
      tag,
      id: 'listOrganisations',
      summary: 'Welke organisaties meedoen',
      answers: { 200: Type.Object({ organisations: Type.Array(RegionOrganisation) }) },
    }),
    async () => ({ organisations: await listOrganisations(ports) }),
  )
  server.get(
    '/v1/organisations/:organisationId/reach',
    stated({
      who: 'region',
      tag,
      id: 'getOrganisationReach',
      summary: 'Hoeveel deuren er voor een organisatie openstaan',
      params,
      answers: { 200: OrganisationReach },
      refuses: [404],
    }),
    (request) => readReach(ports, request.params.organisationId),
  )
  server.post(
    '/v1/organisations/:organisationId/_leave',
    stated({
      who: 'administrator',
      asksFresh: true,
      tag,
      id: 'letOrganisationGo',
      summary: 'Sluit alles van anderen voor een organisatie die vertrekt',
      params,
      body: Departure,
      answers: { 200: Saved },
      refuses: [404, 409, 412],
    }),
    (request) => letGo(callOf(request, ports), request.params.organisationId, request.body.note),
  )
  server.post(
    '/v1/organisations/:organisationId/_return',
    stated({
      who: 'administrator',
      asksFresh: true,
      tag,
      id: 'takeOrganisationBack',
      summary: 'Laat een organisatie weer meedoen',
      params,
      body: Departure,
      answers: { 200: Saved },
      refuses: [404, 409, 412],
    }),
    (request) => takeBack(callOf(request, ports), request.params.organisationId, request.body.note),
  )
}
