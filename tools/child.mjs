import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { createInterface } from 'node:readline'
import { root } from './paths.mjs'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program in our place: same terminal, signals passed on; answers its exit code. `onLine` takes what it says. */
export function hand(program, args, { env = process.env, cwd = root, onLine } = {}) {
  const child = spawn(program, args, { cwd, env, stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'] })
  if (onLine) createInterface({ input: child.stdout }).on('line', onLine)
  const pass = (signal) => child.kill(signal)
  for (const signal of passedOn) process.on(signal, pass)
  const watch = process.env.npm_lifecycle_event ? stopWhenAlone(child) : undefined
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // Once all it said was heard.
    child.once('close', (code, signal) => {
      clearInterval(watch)
      for (const name of passedOn) process.off(name, pass)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/** npm runs us through a shell, which does not pass on the signal that ends it: then we see another parent. */
function stopWhenAlone(child) {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 250)
}
