/** Serves a built deck locally, below the base path for which it was built. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview, type Plugin } from 'vite'
import { isSlideAddress } from './is-slide-address'
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

/** Serves the deck for slide addresses without a hash, as its host must. */
const slideAddresses: Plugin = {
  name: 'slide-addresses',
  configurePreviewServer: ({ middlewares }) => {
    // Behind the files of the deck.
    return () => {
      middlewares.use((request, _response, next) => {
        if (isSlideAddress(request.url!, request.headers.accept)) request.url = '/index.html'
        next()
      })
    }
  },
}

/** Starts a server for a built deck. Throws a DeckError if the folder has no index.html. */
export async function serveFolder(folder: string): Promise<ServedDeck> {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) throw new DeckError(`${folder} is not a built deck: it has no index.html.`)
  const server = await preview({
    configFile: false,
    root: resolve(folder),
    logLevel: 'silent',
    // A file that is not there is answered with 404.
    appType: 'mpa',
    plugins: [slideAddresses],
    base: basePathOf(readFileSync(index, 'utf8')),
    build: { outDir: resolve(folder) },
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  })
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() }
}
