import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const MIME_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** A server of a folder that counts the bytes it sends. */
export interface StaticServer {
  url: string
  /** Bytes sent since the last `reset`, by file: gzipped, or uncompressed where that is smaller. */
  sent: Map<string, number>
  /** Empties `sent`. */
  reset: () => void
  close: () => void
}

/** Serves a folder as a good host does: gzipped, and cached for ten minutes. */
export async function startStaticServer(folder: string): Promise<StaticServer> {
  const sent = new Map<string, number>()
  const cache = new Map<string, { body: Buffer; gzip: boolean }>()
  const compressed = (path: string) => {
    const found = cache.get(path)
    if (found) return found
    const content = readFileSync(path)
    const zipped = gzipSync(content, { level: 9 })
    const file =
      zipped.length < content.length ? { body: zipped, gzip: true } : { body: content, gzip: false }
    cache.set(path, file)
    return file
  }
  const server = createServer((request, response) => {
    const pathname = normalize(decodeURI(new URL(request.url!, 'http://host').pathname))
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const path = join(folder, name)
    if (!existsSync(path) || !statSync(path).isFile()) return void response.writeHead(404).end()
    const { body, gzip } = compressed(path)
    sent.set(name, (sent.get(name) ?? 0) + body.length)
    response.writeHead(200, {
      'Content-Type': MIME_TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
      ...(gzip && { 'Content-Encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    reset: () => sent.clear(),
    close: () => server.close(),
  }
}

/** Sum of bytes over all files. */
export const totalBytes = (sent: Map<string, number>): number => [...sent.values()].reduce((a, b) => a + b, 0)
