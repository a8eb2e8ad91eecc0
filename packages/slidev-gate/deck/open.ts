import { existsSync, statSync } from 'node:fs'
import { buildSlides } from './build'
import { serveFolder, type ServedDeck } from './serve'
import { DeckError } from 'slidev-paper/deck'

async function openUrl(url: string): Promise<ServedDeck> {
  const reply = await fetch(url).catch(() => undefined)
  if (!reply) throw new DeckError(`${url} does not answer.`)
  if (!reply.ok) throw new DeckError(`${url} answers with ${reply.status} ${reply.statusText}.`)
  const base = url.replace(/#.*$/, '')
  return { url: base.endsWith('/') ? base : `${base}/`, close: async () => undefined }
}

/** Serves a deck given as slides (built first), as a built folder, or as a URL. Throws a DeckError if that fails. */
export async function openDeck(source: string, onProgress: (line: string) => void): Promise<ServedDeck> {
  if (/^https?:\/\//.test(source)) return openUrl(source)
  if (!existsSync(source))
    throw new DeckError(`${source} does not exist. Give a slides.md, the folder of a built deck, or a URL.`)
  if (statSync(source).isDirectory()) return serveFolder(source)
  onProgress(`Building ${source} …`)
  const { out, sources } = await buildSlides(source)
  return { ...(await serveFolder(out)), sources }
}
