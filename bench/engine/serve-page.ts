import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'

/** A page that is served, and what stops its server. */
export interface ServedPage {
  url: string
  stop: () => void
}

/** Options of serving a page. */
export interface PageOptions {
  /** Paths of files by their names: the page fetches them from /files/NAME. */
  files?: Readonly<Record<string, string>>
  /** The page's Content-Security-Policy (default none). */
  policy?: string
}

/** A script for a page, bundled, with all that it exports as the variable `name`. */
async function bundle(entry: string, name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2022',
    conditions: ['import', 'browser'],
  })
  return outputFiles[0].contents
}

function send(response: ServerResponse, type: string, content?: Uint8Array | string): void {
  response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type })
  response.end(content)
}

/** Serves on this machine an empty page with a script: what the file `entry` exports is its variable `name`. */
export async function servePage(entry: string, name: string, options: PageOptions = {}): Promise<ServedPage> {
  const script = await bundle(entry, name)
  const { files = {}, policy } = options
  const server = createServer(({ url = '' }, response) => {
    if (policy) response.setHeader('Content-Security-Policy', policy)
    const path = files[decodeURIComponent(url.replace('/files/', ''))]
    if (url === '/') send(response, 'text/html', '<!doctype html><script src="script.js"></script>')
    else if (url === '/script.js') send(response, 'text/javascript', script)
    else if (url === '/wllama.wasm')
      send(response, 'application/wasm', readFileSync('node_modules/@wllama/wllama/esm/wasm/wllama.wasm'))
    else if (path) {
      response.writeHead(200, { 'Content-Length': statSync(path).size })
      createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(response)
    } else send(response, 'text/plain')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => (server.closeAllConnections(), void server.close()),
  }
}
