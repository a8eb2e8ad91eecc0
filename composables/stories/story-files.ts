/** The published model's two files, fetched once a page: by whoever asks first, or when a slide that uses them rests. */
import { Download } from '../download'
import type { StoryFiles } from './story-model'

/** Bytes of the weights, which are all that takes time. */
export const WEIGHT_BYTES = 520_104

const weights = new Download('stories260k/weights.bin', WEIGHT_BYTES)
/** Alone for whoever only counts. */
export const tokenizerFile = new Download('stories260k/tokenizer.bin', 6227)

/** How much of the weights is here, 0 to 1. */
export const weightsProgress = (): number => weights.received / weights.size

let cached: Promise<StoryFiles> | undefined

export function loadStoryFiles(): Promise<StoryFiles> {
  if (cached) return cached
  const both = Promise.all([weights.fetch(), tokenizerFile.fetch()])
  cached = both.then(([weights, tokenizer]) => ({ weights, tokenizer }))
  cached.catch(forgetStoryFiles)
  return cached
}

/** What could not be used is fetched anew the next time. */
export function forgetStoryFiles(): void {
  cached = undefined
  weights.forget()
  tokenizerFile.forget()
}
