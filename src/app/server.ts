import { CannotOpenDatabase } from '../platform/database/cannot-open.ts'
import { CannotStart } from './settings.ts'
import { start } from './start.ts'

try {
  const { server, close, announce } = await start(process.env)
  const port = Number(process.env.PORT ?? 3000)
  await server.listen({ port, host: process.env.HOST ?? '127.0.0.1' })
  process.stdout.write(announce(port))
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing) return
      isClosing = true
      void close().then(() => process.exit(0))
    })
  }
} catch (error) {
  const code = (error as { code?: string }).code
  const sentence =
    error instanceof CannotOpenDatabase || error instanceof CannotStart
      ? error.message
      : code === 'EADDRINUSE'
        ? `Port ${process.env.PORT ?? 3000} is in use: stop what runs there, or choose another with PORT.`
        : undefined
  if (sentence === undefined) throw error
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
