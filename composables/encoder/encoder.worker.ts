import { expose } from 'comlink'
import { wait } from '../time-slicing'
import { encoderChunks } from './encoder-chunks'
import { ENCODER_FILE } from './encoder-file'
import { SentenceEncoder } from './sentence-encoder'

/** Milliseconds between two shares of a download. */
const PROGRESS_INTERVAL_MS = 100

let encoder: SentenceEncoder
let loading: Promise<void> | undefined
let received = 0

/** Where the encoder is, and whether it is kept on this device. */
type EncoderPlace = Pick<Parameters<typeof encoderChunks>[0], 'address' | 'baseUrl' | 'keep'>

async function load(place: EncoderPlace): Promise<void> {
  encoder = await SentenceEncoder.load(encoderChunks({ ...place, progress: (bytes) => (received = bytes) }))
}

const api = {
  /** Goes on loading for a moment → the share that has arrived; 1 = loaded. The first call begins. */
  async load(place: EncoderPlace): Promise<number> {
    loading ??= load(place)
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
