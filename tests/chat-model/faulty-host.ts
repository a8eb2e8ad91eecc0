/** A host that serves a folder, and whose connection to the chat model's file can break or deliver damaged bytes. */
import { once } from 'node:events'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

export interface FaultyHost {
  /** Its address, under a name that is not this machine's, yet safe enough for storage. */
  url: string
  /** Bytes of the chat model's file that it has sent. */
  sent: number
  /** Bytes of it after which connections break. */
  breaksAfter: number
  /** Whether its bytes are damaged. */
  isDamaged: boolean
  /** A script that runs in the model's worker before its own. */
  workerPrelude: string
  close: () => Promise<void>
}

/** Serves `folder` below /some/folder/. */
export async function startFaultyHost(folder: string): Promise<FaultyHost> {
  const prefix = '/some/folder/'
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://deck.localhost')
    const file = join(folder, pathname.slice(prefix.length) || 'index.html')
    if (!pathname.startsWith(prefix) || !existsSync(file)) return void response.writeHead(404).end()
    const isModel = pathname.includes('/chat-model/')
    if (isModel && host.sent >= host.breaksAfter) return void request.socket.destroy()
    if (host.workerPrelude && /chat-model\.worker-.*\.js$/.test(file)) {
      response.writeHead(200, { 'content-type': 'text/javascript' })
      return void response.end(host.workerPrelude + readFileSync(file, 'utf8'))
    }
    const { size } = statSync(file)
    const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    response.writeHead(start ? 206 : 200, {
      'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': size - start,
      'cache-control': 'no-store',
      ...(start && { 'content-range': `bytes ${start}-${size - 1}/${size}` }),
    })
    const stream = createReadStream(file, { start })
    if (isModel)
      stream.on('data', (chunk) => {
        host.sent += chunk.length
        if (host.isDamaged) (chunk as Buffer)[0]! ^= 1
        if (host.sent >= host.breaksAfter) request.socket.destroy()
      })
    stream.pipe(response)
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const host: FaultyHost = {
    url: `http://deck.localhost:${port}${prefix}`,
    sent: 0,
    breaksAfter: Infinity,
    isDamaged: false,
    workerPrelude: '',
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return host
}
