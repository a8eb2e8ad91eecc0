import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a request to an endpoint is written, in whatever names: composables/transports/endpoint.ts alone does so. */
const REACHES = /referrerPolicy: ?[`'"]no-referrer/

/** Files of a built site with code that asks an endpoint. */
export const reachingFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html)$/.test(file) && REACHES.test(readFileSync(join(folder, file), 'utf8')))
    .sort()
