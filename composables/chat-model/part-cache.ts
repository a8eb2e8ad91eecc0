/** Parts of the chat model that the visitor keeps on the device: a cache of their own, which the offline copy does not know. */
import type { ServedModel } from '../../data/chat-model'

type ModelPart = ServedModel['parts'][number]

/** Name of the cache. */
const CACHE_NAME = 'chat-model'

/** The address under which a part is kept: its checksum, so that another file is never taken for it. */
const keyOf = (part: ModelPart, baseUrl: string): string => new URL(`chat-model/${part.sha256}`, baseUrl).href

/** The cache; undefined if nothing is kept, and on a page without HTTPS. Rejects if storage is refused. */
const findCache = async (): Promise<Cache | undefined> =>
  (await globalThis.caches?.has(CACHE_NAME)) ? caches.open(CACHE_NAME) : undefined

/** The kept part; undefined if it is not there or storage is refused. */
export async function readKeptPart(part: ModelPart, baseUrl: string): Promise<Uint8Array | undefined> {
  try {
    const response = await (await findCache())?.match(keyOf(part, baseUrl))
    return response && new Uint8Array(await response.arrayBuffer())
  } catch {
    return undefined
  }
}

/** Keeps a part. Rejects if there is no cache, or no room for it. */
export async function keepPart(part: ModelPart, baseUrl: string, bytes: Uint8Array): Promise<void> {
  if (!globalThis.caches) throw new Error('this page has no storage')
  const cache = await caches.open(CACHE_NAME)
  await cache.put(keyOf(part, baseUrl), new Response(bytes as Uint8Array<ArrayBuffer>))
}

/** Drops a part, such as a damaged one. */
export async function dropKeptPart(part: ModelPart, baseUrl: string): Promise<void> {
  await (await findCache().catch(() => undefined))?.delete(keyOf(part, baseUrl))
}

/** Bytes of the model that are kept on this device; 0 if storage is refused. */
export async function countKeptBytes({ parts }: ServedModel, baseUrl: string): Promise<number> {
  try {
    const cache = await findCache()
    const kept = await Promise.all(parts.map((part) => cache?.match(keyOf(part, baseUrl))))
    return parts.reduce((sum, { size }, i) => sum + (kept[i] ? size : 0), 0)
  } catch {
    return 0
  }
}

/** Removes all that is kept, of any version of the model. */
export const removeKeptParts = async (): Promise<void> => {
  await globalThis.caches?.delete(CACHE_NAME)
}
