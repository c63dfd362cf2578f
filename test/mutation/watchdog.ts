// A mutant may loop for ever, and then nothing in its own thread can end it: another thread writes down that it hung, and stops the process.
import { Worker } from 'node:worker_threads'

const program = `
  const { parentPort } = require('node:worker_threads')
  const { appendFileSync } = require('node:fs')
  let timer
  parentPort.on('message', ({ file, line, milliseconds }) => {
    clearTimeout(timer)
    if (!line) return
    timer = setTimeout(() => {
      appendFileSync(file, line)
      process.kill(process.pid, 'SIGKILL')
    }, milliseconds)
  })`

export function watchdog(file: string, milliseconds: number) {
  const worker = new Worker(program, { eval: true })
  worker.unref()
  return {
    /** Unless `rest` is called in time, `outcome` is written down and the process ends. */
    watch: (outcome: object) => worker.postMessage({ file, line: `${JSON.stringify(outcome)}\n`, milliseconds }),
    rest: () => worker.postMessage({}),
  }
}
