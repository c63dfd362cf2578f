import { describe, expect, it } from 'vitest'
import { linterOf } from './nlgov.ts'
import { type OpenApi, openApi } from './operations.ts'

// `npm test` looks for the file, and says that this was not covered where there is none (tools/machine.mjs).
const file = process.env.RONDOM_NLGOV_RULES ?? ''

describe.runIf(file)('the API by the NLGov design rules (ADR, checked with Spectral)', () => {
  const lint = (document: object) => linterOf(file)(document)

  it('follows every rule, without errors or warnings', async () => {
    expect(await lint(await openApi())).toEqual([])
  }, 30_000)

  it('would be told of an address, a version or a refusal that is against the rules', async () => {
    const document = await openApi()
    const wrong = { ...document, info: { version: 'one' }, paths: { '/Wrong_Address': wrongPath(document) } }
    expect((await lint(wrong)).map(({ rule }) => rule).sort()).toEqual([
      'info-contact',
      'nlgov:missing-header',
      'nlgov:paths-kebab-case',
      'nlgov:problem-invalid-input',
      'nlgov:semver',
      'nlgov:use-problem-schema',
      'oas3-schema',
    ])
  }, 30_000)
})

/** One that tells no version, knows no wrong input, and refuses in plain text. */
function wrongPath(document: OpenApi) {
  const post = document.paths['/dossiers']?.post
  const refusal = { description: 'no', headers: {}, content: { 'text/plain': {} } }
  return { post: { ...post, responses: { 201: { description: 'made' }, 404: refusal } } }
}
