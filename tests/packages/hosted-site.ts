/** A built site as a host serves it that reads `_headers` and `_redirects`: no page is served that it would not find. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface HostedSite {
  /** Address of the folder that the site lies in, with a trailing slash. */
  url: string
  /** Gzipped bytes that were sent, by path. */
  sent: Map<string, number>
  close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Headers by pattern, from `_headers`. */
function readHeaders(folder: string): { path: string; headers: [string, string][] }[] {
  const file = join(folder, '_headers')
  const blocks = existsSync(file) ? readFileSync(file, 'utf8').split(/\n(?=\/)/) : []
  return blocks.map((block) => {
    const [path, ...lines] = block.trim().split('\n')
    return { path: path!, headers: lines.map((line) => line.trim().split(/: (.*)/, 2) as [string, string]) }
  })
}

const matches = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern

/** Serves a build. `base`: the folder of the host that it lies in, as `/sub/`. */
export async function hostSite(folder: string, base: string): Promise<HostedSite> {
  const rules = readHeaders(folder)
  const [redirectedFrom, redirectedTo] = readFileSync(join(folder, '_redirects'), 'utf8').split(/\s+/)
  const sent = new Map<string, number>()
  const fileOf = (path: string) => {
    const file = join(folder, path.slice(base.length) || 'index.html')
    return path.startsWith(base) && existsSync(file) && statSync(file).isFile() ? file : undefined
  }
  const server = createServer((request, response) => {
    const path = decodeURI(request.url!.split('?')[0]!)
    const isRedirected = redirectedFrom!.startsWith('/') && matches(redirectedFrom!, path)
    const file = fileOf(path) ?? (isRedirected ? fileOf(redirectedTo!) : undefined)
    if (!file) return response.writeHead(404).end()
    for (const rule of rules)
      if (matches(rule.path, path)) for (const header of rule.headers) response.setHeader(...header)
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    const body = readFileSync(file)
    sent.set(path, gzipSync(body).length)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
