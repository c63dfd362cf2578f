import Type, { type TObject, type TSchema } from 'typebox'
import { Id, Problem } from '../contract.ts'
import type { Who } from './server.ts'

interface Stated {
  who: Who
  /** Who calls it showed just now who they are: it changes what others may do, or takes a copy along. */
  asksFresh?: boolean
  tag: string
  id: string
  summary: string
  /** What it answers when it goes well, by status. */
  answers: Record<number, TSchema>
  /** The statuses of the refusals it may answer besides those that go with `who`. */
  refuses?: number[]
  body?: TSchema
  params?: TObject
  querystring?: TObject
}

const always = [400, 429, 500]

/** What a route states of itself: who may call it, and a schema for its input and for every status it may answer. */
export function stated<const S extends Stated>(route: S) {
  const { who, asksFresh = false, tag, id, summary, answers, refuses = [], body, params, querystring } = route
  const signedIn = who === 'anyone' ? [] : [401, 403]
  const reading = body ? [413, 415] : []
  const problems = Object.fromEntries(
    [...always, ...signedIn, ...reading, ...refuses].map((status) => [status, Problem]),
  )
  return {
    config: { who, asksFresh },
    schema: {
      tags: [tag],
      operationId: `${tag}_${id}`,
      summary,
      response: { ...problems, ...answers },
      ...(body ? { body } : {}),
      ...(params ? { params } : {}),
      ...(querystring ? { querystring } : {}),
    } as {
      body: S['body'] extends TSchema ? S['body'] : undefined
      params: S['params'] extends TObject ? S['params'] : undefined
      querystring: S['querystring'] extends TObject ? S['querystring'] : undefined
    },
  }
}

export const Nothing = Type.Null({ description: 'Gelukt; er is niets te melden' })
export const dossierParams = Type.Object({ dossierId: Id })
