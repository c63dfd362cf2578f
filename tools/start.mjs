// npm start: from a fresh clone to a running Rondom, with only git and Node on the machine.
import { hand } from './child.mjs'
import { install } from './install.mjs'
import { findNode } from './node.mjs'
import { stop } from './say.mjs'
import { buildWeb, watchWeb } from './web.mjs'

const isDevelopment = process.argv.includes('--dev')

install()
const node = findNode()
if (!buildWeb(node)) stop('The web pages could not be built: see the lines above.')
const watcher = isDevelopment ? watchWeb(node) : undefined
process.exitCode = await hand(node, [...(isDevelopment ? ['--watch'] : []), 'src/app/server.ts'])
watcher?.kill()
