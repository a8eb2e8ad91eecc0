import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DeckError } from './deck-error'
import type { SlidevDeck } from './describe-deck'
import { findSlidev } from './find-slidev'
import { excerptSlidevLog } from './slidev-log'

/** A deck that is being served. */
export interface ServedSlides {
  /** Address of the deck, with a trailing slash. */
  url: string
  /** The deck as Slidev read it. */
  deck: SlidevDeck
  /** Stops the server. */
  close: () => void
}

/** Built, it lies beside this module; in its sources, it is TypeScript as this is. */
const serverFile = () =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? 'slidev-server.ts' : 'slidev-server.js', import.meta.url),
  )

/**
 * Serves slides with the Slidev of their folder, on any free port of this machine, until closed or this process ends. Rejects
 * with a DeckError if there is no such file, no Slidev, or Slidev cannot serve them.
 */
export async function serveSlides(file: string): Promise<ServedSlides> {
  if (!existsSync(file)) throw new DeckError(`${file} does not exist. Give the slides of a deck: slides.md`)
  const entry = resolve(file)
  const folder = dirname(entry)
  const child = fork(serverFile(), [findSlidev(folder), entry], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const kill = () => child.kill()
  process.once('exit', kill)
  const close = () => {
    process.off('exit', kill)
    kill()
  }
  let log = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part) => (log += String(part)))
  const served = await new Promise<Omit<ServedSlides, 'close'> | undefined>((done) => {
    child.once('message', (message) => done(message as ServedSlides))
    child.once('close', () => done(undefined))
  })
  if (served) return { ...served, close }
  close()
  throw new DeckError(`Slidev cannot serve ${file}:\n\n${excerptSlidevLog(log)}`)
}
