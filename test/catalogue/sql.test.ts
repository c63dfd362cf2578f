// Where SQL may stand in the source: beside its capability's other queries, so that one knows where to look for it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { refusalBySqlCode } from '../../src/capabilities/access/refusals.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['src', 'tools', 'test'].flatMap(filesIn)
const product = sources.filter((file) => file.startsWith('src/') && !/\.test\.tsx?$/.test(file))

/** Files beside queries.ts with SQL of their own, each with why; whoever adds one says why here. */
const withSql: Readonly<Record<string, string>> = {
  'src/app/invite-command.ts': 'who runs the server invites as the owner, before anybody can step in',
  'src/app/trial/administrators.ts': 'the trial writes who keeps people as the owner; absent from a real server',
  'src/app/trial/cooperation.ts': 'the trial settles its cooperation with the region, before anybody can step in',
  'src/app/trial/picker.ts': 'the trial reads its own invented people as the owner; absent from a real server',
  'src/app/trial/region.ts': 'the trial writes its invented region as the owner; absent from a real server',
  'src/app/trial/relatives.ts': 'the trial finds the accounts it made; absent from a real server',
  'src/app/trial/routing.ts':
    'the trial writes who is away and what each takes on as the owner; absent from a real server',
  'src/app/trial/wide-region.ts': 'the same, for the many who fill the region',
  'src/capabilities/access/sealing.ts': 'the chain of looks: one lock and the definer functions that belong to it',
  'src/capabilities/access/verify-looks.ts': 'reads that chain back, page by page',
  'src/capabilities/accounts/deeds/read.ts': 'three definer functions, beside the lists made of them',
  'src/capabilities/accounts/directory.ts':
    'the names of professionals and organisations: two tables that everyone may know',
  'src/capabilities/accounts/people/invitations.ts': 'three definer functions, beside what each verdict means',
  'src/capabilities/accounts/people/keeping.ts': 'writes down each deed of who keeps people',
  'src/capabilities/accounts/people/stand-ins.ts': 'one definer function, beside the page made of it',
  'src/capabilities/accounts/providers/keep.ts': 'definer functions, beside the rules of what they save',
  'src/capabilities/accounts/session.ts': 'sessions are met only through three definer functions',
  'src/capabilities/consent/access-queries.ts':
    'queries that consent asks of access, apart from those on its own tables',
  'src/capabilities/consent/keys/derive.ts': 'the bridge: lock, facts, replace_keys, in this order',
  'src/capabilities/consent/keys/facts.ts': 'the bridge: what is read here has a type that no route takes',
  'src/capabilities/consent/keys/jobs.ts': 'the monthly job, which acts through a definer function',
  'src/capabilities/consent/endings-queries.ts': 'what ends and is asked again: one query over all families in sight',
  'src/capabilities/dossiers/measures-queries.ts':
    'measures of the court and capability: own queries, apart from those of people',
  'src/capabilities/consent/preview.ts': 'a savepoint that is always rolled back',
  'src/capabilities/consent/sharing.ts': 'one definer function, beside the page made of it',
  'src/capabilities/consent/standings.ts': 'two definer functions, beside the list made of them',
  'src/capabilities/dossiers/standing.ts': 'one query over all families in sight, beside the list made of it',
  'src/capabilities/plan/entries.ts': 'one query over all families in sight, beside the list made of it',
  'src/capabilities/dossiers/regie/hand-over.ts': 'one definer function, beside the rule it carries out',
  'src/capabilities/dossiers/regie/left-behind.ts': 'two definer functions, beside who may call them',
  'src/capabilities/playing-field/contacts/absences.ts': 'what is written and forgotten of one table, beside the rule',
  'src/capabilities/playing-field/contacts/dividing.ts':
    'a school changes hands: end, begin and take back, as one deed',
  'src/capabilities/playing-field/contacts/division.ts': 'three counts of the own team, beside the page made of them',
  'src/capabilities/playing-field/contacts/team-keeping.ts': 'whether somebody works in the own team',
  'src/capabilities/questions/routing/held.ts': 'one definer function, asked by who keeps people',
  'src/capabilities/questions/routing/moves.ts': 'two definer functions, beside the job that calls them',
  'src/capabilities/questions/routing/team.ts': 'three definer functions, beside what a team may do',
  'src/capabilities/playing-field/keeper.ts': 'steps in as who keeps reference data, and writes down each deed',
}

test('raw SQL stands in queries.ts, in platform/database, and in files that say why', () => {
  const found = product.filter((file) => /import \{[^}]*\bsql\b[^}]*\} from 'kysely'/.test(read(file)))
  const elsewhere = found.filter((file) => !file.endsWith('/queries.ts') && !file.startsWith('src/platform/database/'))
  expect(elsewhere.sort()).toEqual(Object.keys(withSql).sort())
})

test('the settings of a transaction are known to the database alone: nobody else names them', () => {
  const naming = sources.filter((file) =>
    /current_setting|set_config|\bapp\.(read_doors|write_doors|viewer_kind|account|organisation|role|subject|behalf|file|today)\b/.test(
      read(file),
    ),
  )
  const mayName = ['src/platform/database/', 'test/catalogue/', 'test/harness/settings.ts']
  expect(naming.filter((file) => !mayName.some((one) => file.startsWith(one)))).toEqual([])
})

test('the product becomes rondom_app in one place; only migrations, the trial’s region and the commands import and invite become the owner', () => {
  const changing = product.filter((file) =>
    /\bset (local |session )?role\b|\breset role\b|session authorization/i.test(read(file)),
  )
  expect(changing.sort()).toEqual([
    'src/app/invite-command.ts',
    'src/app/trial/region.ts',
    'src/app/trial/routing.ts',
    'src/app/trial/wide-region.ts',
    'src/capabilities/access/queries.ts',
    'src/capabilities/playing-field/imports/queries.ts',
    'src/platform/database/migrate.ts',
  ])
})

test('what a definer function refuses has its sentence: no code of the database becomes a fault', () => {
  const migrations = readdirSync(join(root, 'db/migrations')).map((name) => read(`db/migrations/${name}`))
  const raised = migrations.flatMap((text) => [...text.matchAll(/errcode = '(\w+)'/g)].map(([, code = '']) => code))
  expect(raised.length).toBeGreaterThan(5)
  expect(raised.filter((code) => !(code in refusalBySqlCode))).toEqual([])
})

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.([mc]?[jt]s|tsx)$/.test(entry.name))
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
}
