/** What models take, in milliseconds. */
import type { Decoder, Encoder } from 'llm-stack/models'
import { SLICE } from './samples'

function likeliest(logits: Float32Array): number {
  let best = 0
  for (let i = 1; i < logits.length; i++) if (logits[i] > logits[best]) best = i
  return best
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function sliceMs(decoder: Decoder, ids: readonly number[]): number {
  const text = [...ids, likeliest(decoder.read(ids)!)]
  return time(() => {
    while (text.length <= ids.length + SLICE) text.push(likeliest(decoder.read(text)!))
  })
}

/** A token, after ids [n]: mean of the fastest of so many slices of the likeliest ones. */
export const tokenMs = (decoder: Decoder, ids: readonly number[], slices = 1): number =>
  Math.min(...Array.from({ length: slices }, () => sliceMs(decoder, ids))) / SLICE

/** From a prompt [n] to the logits of the first token. */
export function promptMs(decoder: Decoder, ids: readonly number[]): number {
  decoder.read([(ids[0] + 1) % decoder.vocabulary]) // begins otherwise: nothing of the prompt is kept
  return time(() => decoder.read(ids))
}

/** From the last `count` ids to the logits of the first token, if those before have been read. */
export function followUpMs(decoder: Decoder, ids: readonly number[], count: number): number {
  decoder.read(ids.slice(0, -count))
  return time(() => decoder.read(ids))
}

/** From ids [n] to their embedding. */
export const embeddingMs = (encoder: Encoder, ids: readonly number[]): number =>
  time(() => encoder.embed(ids))
