/** Serves a built deck locally, below the base path for which it was built. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview } from 'vite'
import type { SourceLocation } from './slide-locations'
import { DeckError } from 'slidev-paper/deck'

export interface ServedDeck {
  url: string
  close: () => Promise<void>
  /** Source location of each slide; none if only the built deck is known. */
  sources?: SourceLocation[]
}

/** Base path for which a page was built: "/" or "/talk/". Builds with relative addresses work below any path. */
function basePathOf(page: string): string {
  const script = /<script[^>]+type="module"[^>]+src="([^"]+)"/.exec(page)?.[1] ?? ''
  return script.startsWith('/') ? script.replace(/assets\/.*$/, '') : '/'
}

/** Starts a server for a built deck. Throws a DeckError if the folder has no index.html. */
export async function serveFolder(folder: string): Promise<ServedDeck> {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) throw new DeckError(`${folder} is not a built deck: it has no index.html.`)
  const server = await preview({
    configFile: false,
    root: resolve(folder),
    logLevel: 'silent',
    // Serves the deck as a fallback for slide addresses without a hash, as its host must.
    appType: 'spa',
    base: basePathOf(readFileSync(index, 'utf8')),
    build: { outDir: resolve(folder) },
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  })
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() }
}
