import { Wllama, type LoadModelParams, type ResultTimings } from '@wllama/wllama'

const logger = { ...console, debug: () => {}, log: () => {}, warn: () => {} }

/** Loads a model into llama.cpp, compiled to WebAssembly: one thread, one text at a time, no GPU. */
export async function loadYardstick(model: Blob, params: LoadModelParams = {}): Promise<Wllama> {
  const yardstick = new Wllama({ default: '/wllama.wasm' }, { logger, suppressNativeLog: true })
  const single = { n_threads: 1, n_gpu_layers: 0, n_parallel: 1, warmup: false }
  await yardstick.loadModel([model], { ...single, ...params })
  return yardstick
}

/** A token and the logarithm of its probability. */
export interface TokenLogProbability {
  id: number
  logprob: number
}

/** What llama.cpp adds to a completion if it is asked for more. */
interface VerboseCompletion {
  usage: { prompt_tokens: number }
  timings: ResultTimings
  choices: [{ logprobs?: { content: { top_logprobs: TokenLogProbability[] }[] } }]
  __verbose: { tokens: number[]; generation_settings: { logit_bias: { token: number; bias: number }[] } }
}

async function complete(
  yardstick: Wllama,
  prompt: string,
  max: number,
  params: object,
): Promise<VerboseCompletion> {
  const options = { prompt, max_tokens: max, temperature: 0, verbose: true, return_tokens: true, ...params }
  const completion: unknown = await yardstick.createCompletion({ ...options, stream: false })
  return completion as VerboseCompletion
}

/** A continuation by llama.cpp. */
export interface YardstickText {
  ids: number[]
  /** Tokens of the prompt. */
  promptTokens: number
  timings: ResultTimings
  /** The likeliest tokens after the prompt, with the logarithms of their probabilities. */
  likeliest: TokenLogProbability[]
}

/** Continues a text by the likeliest tokens. In the prompt, names of special tokens are these tokens. cached: whether what it shares
 *  with the last text is kept; likeliest: so many first tokens are listed. */
export async function continueText(
  yardstick: Wllama,
  prompt: string,
  max: number,
  { cached = true, likeliest = 0 } = {},
): Promise<YardstickText> {
  const params = { cache_prompt: cached, ignore_eos: true, n_probs: likeliest }
  const { usage, timings, choices, __verbose } = await complete(yardstick, prompt, max, params)
  return {
    ids: __verbose.tokens,
    promptTokens: usage.prompt_tokens,
    timings,
    likeliest: choices[0].logprobs?.content[0].top_logprobs ?? [],
  }
}

/** Ids of a text, in which names of special tokens are mere text. There is no call for it: a text whose tokens are to be likelier is
 *  turned into ids, and the settings of a completion list them. */
export async function tokenize(yardstick: Wllama, text: string): Promise<number[]> {
  const { __verbose } = await complete(yardstick, 'a', 1, { logit_bias: [[text, 1]] })
  return __verbose.generation_settings.logit_bias.map(({ token }) => token)
}

/** Embeddings [n, width], of length 1, of texts: strings, or ids with those that mark start and end. */
export async function embed(
  yardstick: Wllama,
  texts: readonly (string | readonly number[])[],
): Promise<number[][]> {
  const embeddings: number[][] = []
  for (const text of texts) {
    const { data } = await yardstick.createEmbedding({ input: typeof text === 'string' ? text : [...text] })
    embeddings.push(data[0].embedding as number[])
  }
  return embeddings
}
