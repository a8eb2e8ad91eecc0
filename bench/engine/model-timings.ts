/** What models take, in milliseconds. */
import {
  argmax,
  loadDecoder,
  loadEncoder,
  readBytePairTokenizer,
  readChatTemplate,
  readWordPieceTokenizer,
  type Decoder,
  type GgufFile,
} from 'llm-stack/models'
import { fastest } from './fastest'
import { QUESTION, SENTENCE, SLICE } from './samples'

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function sliceMs(decoder: Decoder, ids: readonly number[]): number {
  const text = [...ids, argmax(decoder.read(ids)!)]
  return time(() => {
    while (text.length <= ids.length + SLICE) text.push(argmax(decoder.read(text)!))
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

/** From a file to the model, and to the first token of its answer to a question. */
export interface FirstToken {
  loaded: number
  first: number
}

/** The first token of a file's model. open: opens it anew. */
export async function firstTokenMs(open: () => Promise<GgufFile>): Promise<FirstToken> {
  const start = performance.now()
  const gguf = await open()
  const { metadata } = gguf.header
  const template = readChatTemplate(metadata, readBytePairTokenizer(metadata))
  const decoder = await loadDecoder(gguf)
  const loaded = performance.now() - start
  decoder.read(template.encode([{ role: 'user', content: QUESTION }]))
  return { loaded, first: performance.now() - start }
}

/** Tokens of a sentence, and the fastest of so many times to embed it. */
export async function embeddingMs(gguf: GgufFile, rounds: number): Promise<{ tokens: number; ms: number }> {
  const ids = readWordPieceTokenizer(gguf.header.metadata).encode(SENTENCE)
  const encoder = await loadEncoder(gguf)
  const { ms } = await fastest(rounds, { ms: () => time(() => encoder.embed(ids)) })
  return { tokens: ids.length, ms }
}
