import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { CivilDate, Id } from '../../../platform/contract.ts'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Call, Ports } from '../../access/actor.ts'
import { CurrentMap, MapVersion, NewMap, PlayingField, Standing } from './contract.ts'
import { listMaps, loadMap, readMapOn } from './map-file/maps.ts'
import { largestMapFile } from './map-file/vocabulary.ts'
import { readPlayingField, readStanding, readSurroundings } from './read.ts'

const tag = 'playing-field'
const onDay = Type.Object({ day: Type.Optional(CivilDate) }, { additionalProperties: false })

/** `callOf` comes from accounts, which builds on this capability. */
export function areaRoutes(
  server: Server,
  ports: Ports,
  callOf: (request: FastifyRequest, ports: Ports) => Call,
): void {
  server.get(
    '/v1/areas',
    stated({
      who: 'professional',
      tag,
      id: 'getPlayingField',
      summary: 'De gebieden van een dag, wie ervoor werkt en waar grenzen niet samenvallen',
      querystring: onDay,
      answers: { 200: PlayingField },
    }),
    (request) => readPlayingField(ports, request.query.day),
  )
  server.get(
    '/v1/areas/map',
    stated({
      who: 'professional',
      tag,
      id: 'getMap',
      summary: 'De kaart die op een dag geldt',
      querystring: onDay,
      answers: { 200: CurrentMap, 304: Type.Null({ description: 'Je hebt deze kaart al' }) },
    }),
    async (request, reply) => {
      const { id, map } = await readMapOn(ports, { day: request.query.day, known: request.headers['if-none-match'] })
      // The browser keeps the map, and asks each time whether it is still the one; nothing in between keeps it.
      reply.header('cache-control', 'private, no-cache')
      if (id === undefined) return { map: null }
      reply.header('etag', `"${id}"`)
      return map === null ? reply.status(304).send(null) : { map }
    },
  )
  server.get(
    '/v1/areas/:areaId/memberships',
    stated({
      who: 'professional',
      tag,
      id: 'listSurroundings',
      summary: 'In welke gebieden een gebied ligt, helemaal of voor een deel',
      params: Type.Object({ areaId: Id }),
      querystring: onDay,
      answers: { 200: Standing },
      refuses: [404],
    }),
    (request) => readSurroundings(ports, request.params.areaId, request.query.day),
  )
  server.get(
    '/v1/organisations/:organisationId/areas',
    stated({
      who: 'professional',
      tag,
      id: 'listMemberships',
      summary: 'Bij welke gebieden en welk bestuur een organisatie hoort',
      params: Type.Object({ organisationId: Id }),
      querystring: onDay,
      answers: { 200: Standing },
      refuses: [404],
    }),
    (request) => readStanding(ports, request.params.organisationId, request.query.day),
  )
  mapFileRoutes(server, ports, callOf)
}

function mapFileRoutes(server: Server, ports: Ports, callOf: (request: FastifyRequest, ports: Ports) => Call): void {
  server.get(
    '/v1/area-maps',
    stated({
      who: 'administrator',
      tag,
      id: 'listMaps',
      summary: 'De kaarten die geladen zijn',
      answers: { 200: Type.Object({ maps: Type.Array(MapVersion) }) },
    }),
    async (request) => ({ maps: await listMaps(callOf(request, ports)) }),
  )
  const load = stated({
    who: 'administrator',
    tag,
    id: 'loadMap',
    summary: 'Laad een kaart uit een bestand',
    body: NewMap,
    answers: { 201: Type.Object({ id: Id }) },
  })
  server.post(
    '/v1/area-maps',
    // Named as a file, so that nobody but the administrator makes the server read two megabytes.
    { ...load, config: { ...load.config, kinds: ['application/json'] }, bodyLimit: largestMapFile + 1_000 },
    async (request, reply) => reply.status(201).send({ id: await loadMap(callOf(request, ports), request.body) }),
  )
}
