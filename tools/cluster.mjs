// A PostgreSQL cluster for one test run: in a temporary folder, on a free port, gone afterwards.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const superuser = 'rondom_test'
// The shell outlives us only until its input closes, so the cluster stops too when this process is killed.
const keeper = `
trap '' INT TERM HUP
"$@" >"$FOLDER/log" 2>&1 &
server=$!
read -r closed
kill -INT $server
wait $server
rm -rf "$FOLDER"`

/** Starts a cluster with the programs of `binaries`; answers a superuser's address and how to stop it. */
export async function startCluster(binaries) {
  const folder = mkdtempSync(join(tmpdir(), 'rondom-postgres-'))
  const user = unprivilegedUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const options = {
    ...user,
    cwd: folder,
    env: { PATH: `${process.env.PATH}:/usr/bin:/bin`, LC_ALL: 'C', FOLDER: folder },
  }
  initialise(binaries, folder, options)
  const port = await freePort()
  const command = [join(binaries, 'postgres'), ...settings(folder, port)]
  const shell = spawn('/bin/sh', ['-c', keeper, 'sh', ...command], { ...options, stdio: ['pipe', 'ignore', 'ignore'] })
  const hasEnded = new Promise((resolve) => shell.once('exit', resolve))
  const stop = () => {
    shell.stdin.end()
    return hasEnded
  }
  const url = `postgres://${superuser}@127.0.0.1:${port}/postgres`
  try {
    await answers(url, folder)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

function initialise(binaries, folder, options) {
  const flags = [
    '-D',
    join(folder, 'data'),
    '-U',
    superuser,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const result = spawnSync(join(binaries, 'initdb'), flags, { ...options, encoding: 'utf8' })
  if (result.status === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`initdb failed: ${result.stderr || result.error?.message}`)
}

function settings(folder, port) {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
    max_wal_size: '4GB',
  }
  return ['-D', join(folder, 'data'), ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** PostgreSQL refuses to run as root; a user made for little is on every machine. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!line)
    throw new Error('PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.')
  return { uid: Number(line[2]), gid: Number(line[3]) }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function answers(url, folder) {
  const { default: pg } = await import('pg')
  const until = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (Date.now() > until)
        throw new Error(`PostgreSQL did not start: ${error.message}\n${readFileSync(join(folder, 'log'))}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
