import { expose } from 'comlink'
import { TokenizerDemo } from './tokenizer-demo'

const tokenizer = new TokenizerDemo()
export type TokensWorker = typeof tokenizer

expose(tokenizer)
