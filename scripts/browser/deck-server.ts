/** Slidev's own server, started from a script on a free port. */
import { fileURLToPath } from 'node:url'
import { createServer, resolveOptions } from '@slidev/cli'
import { injectPreparserExtensionLoader } from '@slidev/parser/fs'
import { requestedSlot, slotPreparser } from '../../talk/slot-preparser'
import { onExit, UserError } from '../shared/cli'

export interface DeckServer {
  /** Address of the deck, with a slash at its end. */
  url: string
  /** Headline as written, frontmatter and notes of each slide, in order. */
  slides: { title?: string; frontmatter: Record<string, unknown>; note?: string }[]
  /** Their names, in order. */
  names: string[]
}

// What a machine has set for its own servers would leave the page blank.
process.env.NODE_ENV = 'development'
// Slidev reads setup/preparser.ts only when it is started from the command line.
injectPreparserExtensionLoader(async () => [slotPreparser(requestedSlot())])

/** Serves this deck with its print page. `port` 0 takes any free one. Closed when the script ends. */
export async function serveDeck(port = 0): Promise<DeckServer> {
  const entry = fileURLToPath(new URL('../../slides.md', import.meta.url))
  const options = await resolveOptions({ entry }, 'export')
  const server = await createServer(options, {
    clearScreen: false,
    logLevel: 'error',
    server: { port, strictPort: true, host: 'localhost', watch: null },
  })
  onExit(() => server.close())
  await server.listen().catch((error: unknown) => {
    if (!/already in use|EADDRINUSE/.test(String(error))) throw error
    throw new UserError(
      `Port ${port} is busy. Leave --port out to take any free port, or give another number.`,
    )
  })
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('The server has no port.')
  const { slides } = options.data
  const names = slides.map((s) => String(s.frontmatter.routeAlias))
  return { url: `http://localhost:${address.port}/`, slides, names }
}
