/**
 * A process of its own that serves a deck with the deck's Slidev, in the mode that has a print page. Its arguments: Slidev's
 * package.json, and the slides. It sends address and deck to the process that started it, and ends with it.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describeDeck, type SlidevData } from './describe-deck'
import { injectPreparsers } from './inject-preparsers'

/** Parts of Slidev that serve a deck. */
interface SlidevModule {
  resolveOptions: (entry: { entry: string }, mode: 'export') => Promise<{ data: SlidevData }>
  createServer: (options: object, viteConfig: object) => Promise<SlidevServer>
}
interface SlidevServer {
  listen: () => Promise<unknown>
  httpServer: { address: () => { port: number } }
  config: { base: string }
}

const [, , cli, entry] = process.argv as [string, string, string, string]
const requireFromSlidev = createRequire(cli)
process.once('disconnect', () => process.exit())
// With NODE_ENV=production, which some machines export, the page stays blank.
process.env.NODE_ENV = 'development'

const { exports } = requireFromSlidev(cli) as { exports: { '.': { import: string } } }
const main = join(dirname(cli), exports['.'].import)
const { createServer, resolveOptions } = (await import(pathToFileURL(main).href)) as SlidevModule
await injectPreparsers(requireFromSlidev)
const options = await resolveOptions({ entry }, 'export')
const server = await createServer(options, {
  clearScreen: false,
  logLevel: 'error',
  // Port 0 = any free one.
  server: { port: 0, strictPort: true, host: 'localhost', watch: null, open: false },
})
await server.listen()
const url = `http://localhost:${server.httpServer.address().port}${server.config.base}`
process.send!({ url, deck: describeDeck(options.data) })
