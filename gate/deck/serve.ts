/** A built deck, served as a host would: below the folder it was built for. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview } from 'vite'
import type { SourceLocation } from './slide-locations'
import { GateError } from './gate-error'

export interface ServedDeck {
  url: string
  close: () => Promise<void>
  /** Where each slide is written; none where only what was built is known. */
  sources?: SourceLocation[]
}

/** The folder of a site that a build was made for: "/" or "/talk/". Relative addresses run anywhere. */
function basePathOf(page: string): string {
  const script = /<script[^>]+type="module"[^>]+src="([^"]+)"/.exec(page)?.[1] ?? ''
  return script.startsWith('/') ? script.replace(/assets\/.*$/, '') : '/'
}

export async function serveFolder(folder: string): Promise<ServedDeck> {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) throw new GateError(`${folder} is no built deck: there is no index.html in it.`)
  const server = await preview({
    configFile: false,
    root: resolve(folder),
    logLevel: 'silent',
    // Addresses of slides without a hash are answered by the deck, as its host has to.
    appType: 'spa',
    base: basePathOf(readFileSync(index, 'utf8')),
    build: { outDir: resolve(folder) },
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  })
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() }
}
