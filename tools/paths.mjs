import { fileURLToPath } from 'node:url'

/** The folder of the repository, whatever folder a tool was started from. */
export const root = fileURLToPath(new URL('..', import.meta.url))
