import { expose } from 'comlink'
import { type BytePairTokenizer, loadVocabulary, splitDigits } from 'llm-stack/models'

let tokenizer: BytePairTokenizer
const api = {
  /** Loads the chat model's vocabulary. Rejects if the file is damaged. */
  load: (file: Uint8Array): void => void (tokenizer = loadVocabulary(file, splitDigits)),
  /** Tokens of a text. The vocabulary must be loaded first. */
  count: (text: string): number => tokenizer.encode(text).length,
}
/** The API of the worker that counts tokens. */
export type TokenCounterWorker = typeof api

expose(api)
