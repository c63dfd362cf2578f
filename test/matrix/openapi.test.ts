import { describe, expect, it } from 'vitest'
import { openApi } from './operations.ts'

interface Described {
  operationId?: string
  tags?: string[]
  summary?: string
  security?: unknown[]
  responses?: Record<string, { description?: string; headers?: object; content?: object }>
}

const document = (await openApi()) as unknown as {
  openapi: string
  tags: { name: string }[]
  servers: { url: string }[]
  components: { schemas: Record<string, { required?: string[] }> }
  paths: Record<string, Record<string, Described>>
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ name: `${method} ${path}`, path, ...one })),
)

describe('the published description of the API', () => {
  it('is OpenAPI 3.1, under /v1', () => {
    expect([document.openapi, document.servers[0]?.url]).toEqual(['3.1.0', '/v1'])
  })

  it('gives every operation a name of its own, that begins with its capability', () => {
    const ids = operations.map((one) => one.operationId ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operationId, tags = [], name } of operations)
      expect(operationId, name).toMatch(new RegExp(`^${tags[0]}_[a-z][a-zA-Z]+$`))
  })

  it('tells what each tag is about', () => {
    const known = document.tags.map((one) => one.name)
    for (const { tags = [], name } of operations) expect(known, name).toContain(tags[0])
  })

  it.each(operations)(
    'says of $name what it answers, and refuses with a problem document',
    ({ responses = {}, summary, security }) => {
      expect(summary).toMatch(/\S/)
      expect(security).toBeDefined()
      const statuses = Object.keys(responses)
      expect(statuses.filter((one) => one.startsWith('2'))).toHaveLength(1)
      expect(statuses).toEqual(expect.arrayContaining(['400', '429', '500']))
      for (const [status, { description, headers, content }] of Object.entries(responses)) {
        expect(description).toMatch(/^[A-Z]/)
        expect(headers).toHaveProperty('API-Version')
        if (status >= '400') expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
      }
    },
  )

  it('says of every address with an id that it may answer 404, but where who one is decides first', () => {
    const silent = operations.filter((one) => one.path.includes('{') && !one.responses?.['404'])
    expect(silent.map((one) => one.name)).toEqual([])
  })

  it('describes a problem document once', () => {
    expect(document.components.schemas.Problem?.required).toEqual([
      'type',
      'status',
      'title',
      'detail',
      'code',
      'requestId',
    ])
  })
})
