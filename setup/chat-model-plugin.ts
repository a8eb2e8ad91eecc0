import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Logger, Plugin } from 'vite'
import { chatModel, type PublishedModel } from '../data/chat-model'
import { describeServed, SERVED_FOLDER, type ServedFile } from '../scripts/model-files/served-model'

/** The bytes of a part. */
function readPart(file: string, { parts, starts }: ServedFile, i: number) {
  const start = starts[i]!
  return createReadStream(file, { start, end: start + parts[i]!.size - 1, highWaterMark: 2 ** 20 })
}

/** Answers requests for parts below `base`, a path with a slash at both ends. */
const partsMiddleware =
  (file: string, served: ServedFile, base: string) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = request.url?.split('?')[0]
    const i = served.parts.findIndex((part) => path === base + part.path)
    if (i < 0) return next()
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': served.parts[i]!.size,
      // The page keeps it, if its reader wants that; from this machine it comes quickly.
      'Cache-Control': 'no-store',
    })
    if (request.method === 'HEAD') return void response.end()
    // A page that is closed in the middle, or a file that is gone: the connection ends.
    pipeline(readPart(file, served, i), response).catch(() => response.destroy())
  }

/**
 * Vite plugin that serves the chat model's file in parts beside the deck, and writes them into a build; `__CHAT_MODEL__`
 * says where they are. `file`: its path, '' for none. A file that is damaged is not served, and `warn` says so.
 */
export function chatModelPlugin(
  file: string,
  {
    model = chatModel,
    warn = console.warn,
  }: { model?: PublishedModel; warn?: (message: string) => void } = {},
): Plugin {
  let described: Promise<ServedFile | undefined> | undefined
  const describe = () =>
    (described ??= describeServed(file, model).catch((error: Error) => {
      warn(`The deck is without its chat model. ${error.message}`)
      return undefined
    }))
  let served: ServedFile | undefined
  let base = '/'
  let logger: Logger | undefined
  return {
    name: 'chat-model',
    async config() {
      served = file ? await describe() : undefined
      const { name, size, sha256, parts } = served ?? {}
      return {
        define: { __CHAT_MODEL__: served ? JSON.stringify({ name, size, sha256, parts }) : 'undefined' },
      }
    },
    configResolved(config) {
      base = config.base.startsWith('/') ? config.base : '/'
      logger = config.logger
    },
    configureServer: ({ middlewares }) =>
      void (served && middlewares.use(partsMiddleware(file, served, base))),
    // Not as assets, which the bundler would hold in memory.
    async writeBundle({ dir }) {
      for (const [i, { path }] of served?.parts.entries() ?? []) {
        const out = join(dir!, path)
        await mkdir(dirname(out), { recursive: true })
        await pipeline(readPart(file, served!, i), createWriteStream(out))
      }
      if (served) logger?.info(`${served.name}: ${served.parts.length} parts in ${join(dir!, SERVED_FOLDER)}`)
    },
  }
}
