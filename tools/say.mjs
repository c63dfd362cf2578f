export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Ends the tool with one sentence that says what is wrong and what to do. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
