// The command line. Each command is read only when it is asked for: decide needs no database, and starts at once.
import { CannotOpenDatabase } from '../platform/database/cannot-open.ts'

const usage = `Usage:
  npm run db:setup -- --url <administrator url>   makes the roles and brings the database up to date
                                                  (--new-password gives the server's login another password)
  npm run verify-looks                            checks the chain of looks (DATABASE_URL, or the trial's data folder)
  npm run rotate-overlap-key                      makes a new key for comparing families who agreed, and ends the old one
  npm run decide -- --file requests.json          asks the policy: one request or an array, as JSON
                                                  (node src/app/cli.ts decide < requests.json, on Node 24)
  npm run import -- <kind> <file> [--dry-run]     brings in schools, organisations, areas, postcodes or people
                                                  (npm run import says which kinds and choices there are)
  npm run invite -- --name "…" --organisation "…" --role …
                                                  takes somebody on and prints their invitation: the first administrator
`

type Command = (args: string[]) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'db:setup': async () => (await import('./database-commands.ts')).setUp,
  'verify-looks': async () => (await import('./database-commands.ts')).verify,
  'rotate-overlap-key': async () => (await import('./database-commands.ts')).rotateOverlaps,
  import: async () => (await import('./import-command.ts')).importCommand,
  invite: async () => (await import('./invite-command.ts')).inviteCommand,
  decide: async () => (await import('./decide-command.ts')).decideCommand,
}

try {
  const [name = '', ...args] = process.argv.slice(2)
  const command = commands[name]
  if (!command) process.stderr.write(usage)
  process.exitCode = command ? await (await command())(args) : 2
} catch (error) {
  if (!(error instanceof CannotOpenDatabase)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
