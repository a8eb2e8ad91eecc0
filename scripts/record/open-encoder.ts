import { readFileSync } from 'node:fs'
import { ENCODER_FILE } from '../../composables/encoder/encoder-file'
import { SentenceEncoder } from '../../composables/encoder/sentence-encoder'

/** The shipped encoder, from its file in public/. */
export const openEncoder = (): Promise<SentenceEncoder> =>
  SentenceEncoder.load([new Uint8Array(readFileSync(`public/${ENCODER_FILE.path}`))])
