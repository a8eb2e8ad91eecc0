/** The file of a model as it arrives, part by part: from the device, else from the deck's folder. */
import type { ServedModel } from '../../data/chat-model'
import { messageOf } from '../message-of'
import { downloadPart, type DownloadHooks } from './download-part'
import { dropKeptPart, keepPart, readKeptPart } from './part-cache'

export interface ModelChunksOptions extends DownloadHooks {
  /** Address of the deck's folder. */
  baseUrl: string
  /** Keeps each part on the device. */
  keep: boolean
  /** Called when a part cannot be kept; the rest is not tried. */
  notKept: (why: string) => void
}

/** Checksum in hexadecimal digits; undefined on a page without HTTPS, which has no means to compute it. */
async function sha256(bytes: Uint8Array): Promise<string | undefined> {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return digest && Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether the bytes are the part's. */
async function isPart(part: ServedModel['parts'][number], bytes: Uint8Array): Promise<boolean> {
  return bytes.length === part.size && [part.sha256, undefined].includes(await sha256(bytes))
}

/** Yields the parts in order. Rejects if one is not there, or damaged at a second download, too. */
export async function* modelChunks(
  { parts }: Pick<ServedModel, 'parts'>,
  options: ModelChunksOptions,
): AsyncGenerator<Uint8Array, void> {
  const { baseUrl, progress, notKept } = options
  let { keep } = options
  let before = 0
  const hooks: DownloadHooks = { ...options, progress: (received) => progress(before + received) }
  for (const [i, part] of parts.entries()) {
    const url = new URL(part.path, baseUrl).href
    let bytes = await readKeptPart(part, baseUrl)
    const isKept = bytes && (await isPart(part, bytes))
    if (bytes && !isKept) await dropKeptPart(part, baseUrl)
    if (!bytes || !isKept) {
      bytes = await downloadPart(part, url, hooks)
      // A damaged copy may lie in the browser's cache.
      if (!(await isPart(part, bytes))) bytes = await downloadPart(part, url, hooks, 'reload')
      if (!(await isPart(part, bytes))) throw new Error(`part ${i + 1} of ${parts.length} is damaged`)
      if (keep)
        await keepPart(part, baseUrl, bytes).catch((error: unknown) => {
          keep = false
          notKept(messageOf(error))
        })
    }
    yield bytes
    before += part.size
    progress(before)
  }
}
