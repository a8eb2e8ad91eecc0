import type { BackendFactory } from 'slidev-addon-stage'
import { embedTexts, loadEncoderShared, type TextEmbedding } from './shared-encoder'
import { messageOf } from '../message-of'

/** The encoder as a demo's backend; without it, the reason why. */
export interface EncoderBackend {
  /** Yields the loaded share, 0 to 1, until the encoder is loaded. Rejects if it cannot be. */
  load: () => AsyncGenerator<number>
  /** Embeddings of texts, in order. Rejects if the worker breaks. */
  embed: (texts: readonly string[]) => Promise<TextEmbedding[]>
  /** Set if there is no encoder. */
  why?: string
  /** Does nothing: the encoder stays in memory for other slides. */
  stop: () => void
}

/** The encoder in its worker; after it breaks, none, with the reason. */
export function encoderBackends(): readonly BackendFactory<EncoderBackend>[] {
  let why = 'no worker runs here'
  const stop = () => {}
  const remember = (error: unknown): never => {
    why = messageOf(error)
    throw error
  }
  return [
    [
      'worker',
      () => ({
        async *load() {
          try {
            yield* loadEncoderShared()
          } catch (error) {
            remember(error)
          }
        },
        embed: (texts) => embedTexts(texts).catch(remember),
        stop,
      }),
    ],
    ['stored', () => ({ async *load() {}, embed: async (texts) => texts.map(() => undefined), why, stop })],
  ]
}
