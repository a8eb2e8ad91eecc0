/** The encoder in a worker: loaded on first use, then shared by all slides as long as the page lasts. */
import { siteFile } from 'slidev-addon-web/site-file'
import { chatModelStatus } from '../chat-model/chat-model-status'
import { createWorkerClient, type WorkerClient } from '../worker-client'
import type { EncoderWorker } from './encoder.worker'
import { ENCODER_FILE } from './encoder-file'

/** Enough to embed a text on a slow machine without WebAssembly. */
const TIMEOUT_MS = 20_000
/** Embeddings kept, of 1.5 kB each. */
const MAX_CACHED = 1000

/** An embedding of length 1 [384]; undefined for a text without a letter or a number. */
export type TextEmbedding = Float32Array | undefined

let client: WorkerClient<EncoderWorker> | undefined
let isReady = false
/** Embeddings by text. */
const cache = new Map<string, TextEmbedding>()

/** Whether the encoder is loaded, so that embedding needs no download. */
export const isEncoderLoaded = (): boolean => isReady

/** Ends the worker: the next use starts another one. */
function forget(): void {
  client?.stop()
  client = undefined
  isReady = false
}

/** Starts the worker, unless it runs. Throws where there are no workers. */
const startWorker = () =>
  (client ??= createWorkerClient<EncoderWorker>(
    () => new Worker(new URL('./encoder.worker.ts', import.meta.url), { type: 'module' }),
  ))

/** Loads the encoder, yielding the share that has arrived, 0 to 1; nothing if it is loaded. Rejects if the file is missing or
 *  unusable or the worker breaks; the next call then tries again. */
export async function* loadEncoderShared(): AsyncGenerator<number> {
  if (!isReady) yield 0
  // Who keeps the chat model on this device keeps the encoder, too.
  const keep = chatModelStatus.kept > 0
  try {
    while (!isReady) {
      const place = { address: siteFile(ENCODER_FILE.path).href, baseUrl: document.baseURI, keep }
      const share = await startWorker().call((api) => api.load(place), TIMEOUT_MS)
      isReady = share === 1
      yield share
    }
  } catch (error) {
    forget()
    throw error
  }
}

/** Embeddings of texts, in order, each computed once. The encoder must be loaded. Rejects if the worker breaks. */
export async function embedTexts(texts: readonly string[]): Promise<TextEmbedding[]> {
  if (cache.size > MAX_CACHED) cache.clear()
  const embeddings: TextEmbedding[] = []
  for (const text of texts) {
    if (!cache.has(text)) cache.set(text, await embed(text))
    embeddings.push(cache.get(text))
  }
  return embeddings
}

async function embed(text: string): Promise<TextEmbedding> {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  try {
    return await startWorker().call((api) => api.embed(text), TIMEOUT_MS)
  } catch (error) {
    forget()
    throw error
  }
}
