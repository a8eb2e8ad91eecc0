import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a request to an endpoint is written, in whatever names: composables/transports/endpoint-transport.ts alone does so. */
const ENDPOINT_CALL = /referrerPolicy: ?[`'"]no-referrer/

/** Files of a built site with code that asks an endpoint. */
export const filesWithEndpointCalls = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(js|html)$/.test(file) && ENDPOINT_CALL.test(readFileSync(join(folder, file), 'utf8')),
    )
    .sort()
