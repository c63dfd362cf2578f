// Runs one of our own TypeScript programs: node tools/run.mjs <file.ts> [arguments]
import { hand } from './child.mjs'
import { install } from './install.mjs'
import { findNode } from './node.mjs'
import { stop } from './say.mjs'

const [file, ...rest] = process.argv.slice(2)
if (!file) stop('Say which program: node tools/run.mjs <file.ts> [arguments]')

install()
process.exitCode = await hand(findNode(), [file, ...rest])
