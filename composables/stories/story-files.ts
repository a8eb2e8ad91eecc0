/** The two files of the story model, loaded once per page: on first use, or ahead of it by useStoryFilesPreload(). */
import { Download } from '../download'
import type { StoryFiles } from './story-model'

/** Size of the weights in bytes. The progress counts these alone: the tokenizer is small. */
export const WEIGHT_BYTES = 520_104

const weights = new Download('stories260k/weights.bin', WEIGHT_BYTES)
const tokenizerFile = new Download('stories260k/tokenizer.bin', 6227)

/** Loaded share of the weights, 0 to 1. */
export const weightsProgress = (): number => weights.received / weights.size

let cached: Promise<StoryFiles> | undefined

/** Loads both files, or returns the cached ones. Rejects if one fails; the next call tries again. */
export function loadStoryFiles(): Promise<StoryFiles> {
  if (cached) return cached
  const both = Promise.all([weights.fetch(), tokenizerFile.fetch()])
  cached = both.then(([weights, tokenizer]) => ({ weights, tokenizer }))
  cached.catch(forgetStoryFiles)
  return cached
}

/** Drops unusable files, so that the next call loads them again. */
export function forgetStoryFiles(): void {
  cached = undefined
  weights.forget()
  tokenizerFile.forget()
}
