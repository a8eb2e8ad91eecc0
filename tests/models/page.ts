/** Runs in a page, under the name `models`: llama.cpp, to compare with what ours computes in Node, where it is the same bit for bit. */
import type { LoadModelParams, Wllama } from '@wllama/wllama'
import {
  continueText,
  embed,
  loadYardstick,
  tokenize,
  type TokenLogProbability,
} from '../../bench/engine/yardstick'

async function withYardstick<T>(
  file: string,
  params: LoadModelParams,
  work: (yardstick: Wllama) => Promise<T>,
): Promise<T> {
  const yardstick = await loadYardstick(await (await fetch(`/files/${file}`)).blob(), params)
  try {
    return await work(yardstick)
  } finally {
    await yardstick.exit()
  }
}

/** Ids of texts. */
export const tokens = (file: string, texts: readonly string[]): Promise<number[][]> =>
  withYardstick(file, {}, async (yardstick) => {
    const ids: number[][] = []
    for (const text of texts) ids.push(await tokenize(yardstick, text))
    return ids
  })

/** Embeddings of texts, each as a string or as ids. */
export const embeddings = (
  file: string,
  texts: readonly (string | readonly number[])[],
): Promise<number[][]> =>
  withYardstick(file, { embeddings: true, pooling_type: 'mean', n_ctx: 512 }, (yardstick) =>
    embed(yardstick, texts),
  )

/** A prompt's number of tokens, and the likeliest ones after it. */
export interface PromptReading {
  promptTokens: number
  likeliest: TokenLogProbability[]
}

/** The 20 likeliest tokens after each prompt. */
export const readings = (file: string, prompts: readonly string[]): Promise<PromptReading[]> =>
  withYardstick(file, {}, async (yardstick) => {
    const found: PromptReading[] = []
    for (const prompt of prompts) found.push(await continueText(yardstick, prompt, 1, { likeliest: 20 }))
    return found
  })

declare global {
  interface Window {
    models: typeof import('./page')
  }
}
