/** Slidev's dev server, started from a script. */
import { fileURLToPath } from 'node:url'
import { createServer, resolveOptions } from '@slidev/cli'
import { injectPreparserExtensionLoader } from '@slidev/parser/fs'
import { preparserExtensions } from 'slidev-addon-stage/slots'
import { onExit } from '../shared/cli'

export interface DeckServer {
  /** Address of the deck, with a trailing slash. */
  url: string
  /** Title as written, frontmatter and speaker notes of each slide, in order. */
  slides: { title?: string; frontmatter: Record<string, unknown>; note?: string }[]
  /** Each slide's `routeAlias`, in order. */
  names: string[]
  /** Stops it. */
  close: () => Promise<void>
}

// With NODE_ENV=production, which some machines export, the page stays blank.
process.env.NODE_ENV = 'development'
// Slidev loads preparsers only when started by its own command.
injectPreparserExtensionLoader(async (_, headmatter) => preparserExtensions(headmatter))

/** Serves this deck on a free port until it is closed or the script ends. */
export async function serveDeck(): Promise<DeckServer> {
  const entry = fileURLToPath(new URL('../../slides.md', import.meta.url))
  const options = await resolveOptions({ entry }, 'export')
  const server = await createServer(options, {
    clearScreen: false,
    logLevel: 'error',
    server: { port: 0, strictPort: true, host: 'localhost', watch: null },
  })
  onExit(() => server.close())
  await server.listen()
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('The server has no port.')
  const { slides } = options.data
  const names = slides.map((s) => String(s.frontmatter.routeAlias))
  return { url: `http://localhost:${address.port}/`, slides, names, close: () => server.close() }
}
