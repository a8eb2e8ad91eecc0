import { expose } from 'comlink'
import { wait } from '../time-slicing'
import { ENCODER_FILE, SentenceEncoder } from './sentence-encoder'

/** Milliseconds between two shares of a download. */
const PROGRESS_INTERVAL_MS = 100

let encoder: SentenceEncoder
let loading: Promise<void> | undefined
let received = 0

async function load(url: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`the encoder is not there (${response.status})`)
  encoder = await SentenceEncoder.load(response.body, { progress: (bytes) => (received = bytes) })
}

const api = {
  /** Goes on loading for a moment → the share that has arrived; 1 = loaded. The first call begins. */
  async load(url: string): Promise<number> {
    loading ??= load(url)
    // Nobody may wait for it any more.
    loading.catch(() => {})
    const isLoaded = await Promise.race([loading.then(() => true), wait(PROGRESS_INTERVAL_MS)])
    return isLoaded ? 1 : Math.min(0.99, received / ENCODER_FILE.size)
  },
  embed: (text: string) => encoder.embed(text),
}
/** The worker's API, for Comlink. */
export type EncoderWorker = typeof api

expose(api)
