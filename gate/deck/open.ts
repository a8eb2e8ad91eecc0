/** Opens what the gate is given: slides, a built deck, or an address. */
import { existsSync, statSync } from 'node:fs'
import { buildSlides } from './build'
import { serveFolder, type Served } from './serve'
import { Trouble } from './trouble'

async function answers(url: string): Promise<Served> {
  const reply = await fetch(url).catch(() => undefined)
  if (!reply) throw new Trouble(`${url} does not answer.`)
  if (!reply.ok) throw new Trouble(`${url} answers with ${reply.status} ${reply.statusText}.`)
  const base = url.replace(/#.*$/, '')
  return { url: base.endsWith('/') ? base : `${base}/`, close: async () => undefined }
}

/** Where the deck can be looked at. `tell` says what takes long. */
export async function openDeck(what: string, tell: (line: string) => void): Promise<Served> {
  if (/^https?:\/\//.test(what)) return answers(what)
  if (!existsSync(what))
    throw new Trouble(`${what} is not there: neither slides, nor a folder, nor an address.`)
  if (statSync(what).isDirectory()) return serveFolder(what)
  tell(`Building ${what} …`)
  const { out, sources } = await buildSlides(what)
  return { ...(await serveFolder(out)), sources }
}
