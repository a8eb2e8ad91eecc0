/** Who cuts a typed text into tokens: a worker; where there is none, the page itself, if the text is short. */
import type { BackendFactory } from '../../composables/use-live-run'
import { createWorkerClient } from '../../composables/worker-client'
import { TokenizerDemo, type TokenizedText, type Vocabulary } from './tokenizer-demo'
import type { TokensWorker } from './tokens.worker'

export interface TokenizerBackend {
  /** Signs of a text that it takes. */
  maxCharacters: number
  /** Has GPT-2's vocabulary been taken in? */
  hasVocabulary: boolean
  load: (file: Uint8Array) => Promise<boolean>
  tokenize: (text: string, vocabulary: Vocabulary, merges: number) => Promise<TokenizedText>
  stop: () => void
}

/** What the field takes; more does not help anybody understand. */
export const MAX_CHARACTERS = 100_000
/** A few milliseconds of work, so that the page keeps its frames. */
const MAX_MAIN_THREAD_CHARACTERS = 2000

function workerBackend(): TokenizerBackend {
  const { call: ask, stop } = createWorkerClient<TokensWorker>(
    () => new Worker(new URL('./tokens.worker.ts', import.meta.url), { type: 'module' }),
  )
  return {
    maxCharacters: MAX_CHARACTERS,
    hasVocabulary: false,
    load: (file) => ask((api) => api.load(file)),
    tokenize: (...args) => ask((api) => api.tokenize(...args)),
    stop,
  }
}

function mainThreadBackend(): TokenizerBackend {
  const tokenizer = new TokenizerDemo()
  return {
    maxCharacters: MAX_MAIN_THREAD_CHARACTERS,
    hasVocabulary: false,
    load: async (file) => tokenizer.load(file),
    tokenize: async (...args) => tokenizer.tokenize(...args),
    stop: () => {},
  }
}

export const tokenizerBackends: readonly BackendFactory<TokenizerBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
]
