import { expose } from 'comlink'
import { TokenizerDemo } from './tokenizer-demo'

const tokenizer = new TokenizerDemo()
/** The API of the worker that tokenizes text. */
export type TokensWorker = typeof tokenizer

expose(tokenizer)
