import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'rondom-decide-'))
afterAll(() => rmSync(folder, { recursive: true }))

function rondom(input: string, ...args: string[]) {
  const options = { input, encoding: 'utf8', env: { PATH: '' } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/app/cli.ts', 'decide', ...args], options)
  return { status, stdout, stderr }
}

/** The example of the published format, letter for letter. */
const example = `{
  "at": "2026-11-22",
  "policy": { "consent12to15": "BOTH", "jointAuthority": "ALL" },
  "subject": { "bornOn": "2018-03-01", "capable": true, "inOTS": false, "authority": "known" },
  "deciders": [
    { "id": "parent1", "is": "parent", "hasGezag": true,
      "consents": [ { "kind": "GDPR_GROUND", "answer": "GRANTED", "answeredOn": "2026-09-01", "purpose": "COORDINATE_PLAN",
                      "from": ["SCHOOL_IB_ZOCO"], "to": ["WIJKTEAM"], "categories": ["SUPPORT_NEED"],
                      "validFrom": "2026-09-01", "validUntil": "2027-07-31", "withdrawnOn": null } ] },
    { "id": "parent2", "is": "parent", "hasGezag": true, "consents": [] }
  ],
  "disclosure": { "sender": "SCHOOL_IB_ZOCO", "receiver": "WIJKTEAM", "purpose": "COORDINATE_PLAN", "category": "SUPPORT_NEED",
                  "identifying": true, "sameHelpingTeam": false, "onRequest": false }
}`
const answer = {
  decision: 'deny',
  rule: 'D14',
  missing: ['parent2'],
  reason: 'consent.incomplete',
  mustInform: false,
  level: null,
  until: '2027-07-31',
  explain: {
    nl: 'De andere ouder met gezag heeft nog geen antwoord gegeven.',
    en: 'The other parent with authority has not answered yet.',
  },
}

test('the example is answered as published: the same fields, in the same order, and nothing on standard error', () => {
  const { status, stdout, stderr } = rondom(example)
  expect(JSON.parse(stdout)).toEqual(answer)
  expect(Object.keys(JSON.parse(stdout))).toEqual(Object.keys(answer))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('an array gives an array in the same order, an empty one too', () => {
  const anonymous = example.replace('"COORDINATE_PLAN", "category"', '"CONSULT_ANON", "category"')
  const rules = JSON.parse(rondom(`[${example}, ${anonymous}, ${example}]`).stdout).map(
    (one: { rule: string }) => one.rule,
  )
  expect(rules).toEqual(['D14', 'D01', 'D14'])
  expect(rondom('[]')).toEqual({ status: 0, stdout: '[]\n', stderr: '' })
})

test('--file reads a file', () => {
  const file = join(folder, 'requests.json')
  writeFileSync(file, `\uFEFF[${example}]`)
  expect(JSON.parse(rondom('', '--file', file).stdout)).toEqual([answer])
})

test('one request that is not understood gives code 2, no answers, and one sentence with index and field', () => {
  const wrong = example.replace('"receiver": "WIJKTEAM"', '"receiver": "POLICE"')
  const { status, stdout, stderr } = rondom(`[${example}, ${wrong}]`)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^Request 1: disclosure\.receiver must be a role of the list: [A-Z_, ]+\.\n$/)
})

test('a single request that is not understood names the field', () => {
  const { status, stdout, stderr } = rondom(example.replace('"at": "2026-11-22"', '"at": "2026-02-30"'))
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe('The request: at must be a date that exists, written as YYYY-MM-DD.\n')
})

test.each([
  ['{', 'The requests are not JSON.\n'],
  ['', 'There is no request: the input is empty.\n'],
  ['[7]', 'Request 0: must be an object.\n'],
  ['"at"', 'The request: must be an object.\n'],
])('what is no request gives code 2 and one sentence: %s', (input, stderr) => {
  expect(rondom(input)).toEqual({ status: 2, stdout: '', stderr })
})

test('a file that cannot be read, or another option, gives code 2 and one sentence', () => {
  expect(rondom('', '--file', join(folder, 'none.json'))).toMatchObject({ status: 2, stdout: '' })
  const stderr = 'Give the requests on standard input, or say --file requests.json.\n'
  expect(rondom(example, '--files', 'x')).toEqual({ status: 2, stdout: '', stderr })
})
