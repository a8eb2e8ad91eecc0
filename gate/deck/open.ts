/** Opens what the gate is given: slides, a built deck, or an address. */
import { existsSync, statSync } from 'node:fs'
import { buildSlides } from './build'
import { serveFolder, type ServedDeck } from './serve'
import { GateError } from './gate-error'

async function openUrl(url: string): Promise<ServedDeck> {
  const reply = await fetch(url).catch(() => undefined)
  if (!reply) throw new GateError(`${url} does not answer.`)
  if (!reply.ok) throw new GateError(`${url} answers with ${reply.status} ${reply.statusText}.`)
  const base = url.replace(/#.*$/, '')
  return { url: base.endsWith('/') ? base : `${base}/`, close: async () => undefined }
}

/** Where the deck can be looked at. `tell` says what takes long. */
export async function openDeck(source: string, onProgress: (line: string) => void): Promise<ServedDeck> {
  if (/^https?:\/\//.test(source)) return openUrl(source)
  if (!existsSync(source))
    throw new GateError(`${source} is not there: neither slides, nor a folder, nor an address.`)
  if (statSync(source).isDirectory()) return serveFolder(source)
  onProgress(`Building ${source} …`)
  const { out, sources } = await buildSlides(source)
  return { ...(await serveFolder(out)), sources }
}
