import { readWordVectors, type WordVectors } from '../../composables/word-vectors'
import { presetWordVectors } from '../../data/preset-word-vectors'

let cached: WordVectors | undefined
/** Vectors of the presets' words, stored in the bundle: for the slide before all vectors are loaded, and for print. */
export const presetVectors = (): WordVectors =>
  (cached ??= readWordVectors(
    Uint8Array.from(atob(presetWordVectors), (character) => character.charCodeAt(0)),
  ))
