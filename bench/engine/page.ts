/** Runs in a page of a browser, under the name `engine`: our models, and llama.cpp beside them. */
import type { LoadModelParams, Wllama } from '@wllama/wllama'
import {
  loadDecoder,
  readBytePairTokenizer,
  readGguf,
  type BytePairTokenizer,
  type Decoder,
  type GgufFile,
} from 'llm-stack/models'
import { generationTimings } from '../generation'
import { embeddingMs, firstTokenMs, followUpMs, promptMs, tokenMs, type FirstToken } from './model-timings'
import { fastest } from './fastest'
import { sampleText, SLICE } from './samples'
import { continueText, loadYardstick } from './yardstick'

const fetchFile = (name: string) => fetch(`/files/${name}`)
const openGguf = async (name: string): Promise<GgufFile> => readGguf((await fetchFile(name)).body!)
const startYardstick = async (name: string, params?: LoadModelParams): Promise<Wllama> =>
  loadYardstick(await (await fetchFile(name)).blob(), params)

let decoder: Decoder
let tokenizer: BytePairTokenizer
const yardsticks = new Map<string, Wllama>()

/** Loads a decoder, and llama.cpp with each of these files. */
export async function open(
  file: string,
  yardstickFiles: readonly string[],
  params?: LoadModelParams,
): Promise<void> {
  const gguf = await openGguf(file)
  tokenizer = readBytePairTokenizer(gguf.header.metadata)
  decoder = await loadDecoder(gguf)
  for (const name of yardstickFiles) yardsticks.set(name, await startYardstick(name, params))
}

/** Milliseconds a token after so many, ours and of each llama.cpp. */
export function decoding(tokens: number, rounds: number): Promise<Record<string, number>> {
  const { ids, text } = sampleText(tokenizer, tokens)
  // Fewer tokens of theirs at once take as long as a slice of ours, so that both meet quiet moments as often.
  const few = SLICE / 4
  const theirs = [...yardsticks].map(([name, yardstick]) => [
    name,
    async () => {
      let least = Infinity
      for (let i = 0; i < 4; i++) {
        const { timings } = await continueText(yardstick, text, few + 1)
        // The clock starts at the first token.
        least = Math.min(least, timings.predicted_ms / few)
      }
      return least
    },
  ])
  return fastest(rounds, { ours: () => tokenMs(decoder, ids), ...Object.fromEntries(theirs) })
}

/** Milliseconds a token of ours after the first and the second number of tokens. */
export function decodingAt([near, far]: readonly [number, number], rounds: number) {
  const [nearIds, farIds] = [near, far].map((tokens) => sampleText(tokenizer, tokens).ids)
  return fastest(rounds, {
    near: () => tokenMs(decoder, nearIds, 4),
    far: () => tokenMs(decoder, farIds, 4),
  })
}

/** Milliseconds to read a prompt of so many tokens; theirs per token of their own, times as many. */
export function reading(tokens: number, file: string, rounds: number) {
  const { ids, text } = sampleText(tokenizer, tokens)
  return fastest(rounds, {
    ours: () => promptMs(decoder, ids),
    theirs: async () => {
      const { timings } = await continueText(yardsticks.get(file)!, text, 1, { cached: false })
      return (timings.prompt_ms / timings.prompt_n) * tokens
    },
  })
}

/** Milliseconds to the first token after `added` tokens more than a text of `tokens`. */
export function followUp(tokens: number, added: number, file: string, rounds: number) {
  const [before, all] = [tokens, tokens + added].map((n) => sampleText(tokenizer, n))
  return fastest(rounds, {
    ours: () => followUpMs(decoder, all.ids, added),
    theirs: async () => {
      await continueText(yardsticks.get(file)!, before.text, 1)
      const { timings } = await continueText(yardsticks.get(file)!, all.text, 1)
      return timings.prompt_ms
    },
  })
}

/** The first token of our own. */
export const ownFirstToken = (file: string): Promise<FirstToken> => firstTokenMs(() => openGguf(file))

/** The first token of llama.cpp, which reads the prompt as text. */
export async function yardstickFirstToken(file: string, prompt: string): Promise<FirstToken> {
  const start = performance.now()
  const model = await startYardstick(file)
  const loaded = performance.now() - start
  await continueText(model, prompt, 1)
  return { loaded, first: performance.now() - start }
}

/** Tokens of a sentence, and milliseconds to embed it. */
export const embedding = async (file: string, rounds: number): Promise<{ tokens: number; ms: number }> =>
  embeddingMs(await openGguf(file), rounds)

/** Milliseconds of the story model and of a naive port, for the same tokens. */
export async function story(file: string, rounds: number) {
  return generationTimings(new Uint8Array(await (await fetchFile(file)).arrayBuffer()), rounds)
}

declare global {
  interface Window {
    engine: typeof import('./page')
  }
}
