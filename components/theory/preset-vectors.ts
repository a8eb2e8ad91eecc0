/** The word vectors that are there at once: enough for what the slide shows by itself, and on paper. */
import { readWordVectors, type WordVectors } from '../../composables/word-vectors'
import { presetWordVectors } from '../../data/preset-word-vectors'

let cached: WordVectors | undefined
export const presetVectors = (): WordVectors =>
  (cached ??= readWordVectors(
    Uint8Array.from(atob(presetWordVectors), (character) => character.charCodeAt(0)),
  ))
