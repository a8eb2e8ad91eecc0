/** The word vectors that are there at once: enough for what the slide shows by itself, and on paper. */
import { readWordVectors, type WordVectors } from '../../composables/word-vectors'
import { fewWords } from '../../data/few-words'

let kept: WordVectors | undefined
export const fewVectors = (): WordVectors =>
  (kept ??= readWordVectors(Uint8Array.from(atob(fewWords), (sign) => sign.charCodeAt(0))))
