/** Backends that tokenize a typed text: a worker, else the main thread for short texts. */
import type { BackendFactory } from 'slidev-addon-stage'
import { createWorkerClient } from '../../composables/worker-client'
import { TokenizerDemo, type TokenizedText, type Vocabulary } from './tokenizer-demo'
import type { TokensWorker } from './tokens.worker'

/** One tokenizer, in a worker or on the main thread. */
export interface TokenizerBackend {
  /** Longest text it accepts, in UTF-16 code units; callers truncate. */
  maxCharacters: number
  /** Is GPT-2's vocabulary loaded? Set by tokenizeText. */
  hasVocabulary: boolean
  /** Loads GPT-2's vocabulary; resolves to false if the file is damaged. */
  load: (file: Uint8Array) => Promise<boolean>
  /** Tokenizes a text with the first `merges` merges of a vocabulary. */
  tokenize: (text: string, vocabulary: Vocabulary, merges: number) => Promise<TokenizedText>
  stop: () => void
}

/** Longest text that the field accepts. */
export const MAX_CHARACTERS = 100_000
/** Longest text on the main thread: a few milliseconds of work, so that no frame is dropped. */
const MAX_MAIN_THREAD_CHARACTERS = 2000

function workerBackend(): TokenizerBackend {
  const { call, stop } = createWorkerClient<TokensWorker>(
    () => new Worker(new URL('./tokens.worker.ts', import.meta.url), { type: 'module' }),
  )
  return {
    maxCharacters: MAX_CHARACTERS,
    hasVocabulary: false,
    load: (file) => call((api) => api.load(file)),
    tokenize: (...args) => call((api) => api.tokenize(...args)),
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

/** Tokenizer backends in order of preference. */
export const tokenizerBackends: readonly BackendFactory<TokenizerBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
]
