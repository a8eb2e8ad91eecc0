import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Marks the code that sends requests to an endpoint, also when minified: only
 * composables/transports/endpoint-transport.ts has it.
 */
const ENDPOINT_CALL = /referrerPolicy: ?[`'"]no-referrer/

/** The files of a built site with code that sends requests to an endpoint. */
export const filesWithEndpointCalls = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(js|html)$/.test(file) && ENDPOINT_CALL.test(readFileSync(join(folder, file), 'utf8')),
    )
    .sort()
