/** Times of the narration, ms. */
import type { NarrationStep } from './narration-steps'

/** The shortest time of a caption: a word has to be seen, too. */
const MIN_CAPTION_MS = 1200
/** A click without words. */
const SILENT_CLICK_MS = 1500
/** Between two sentences. */
const BREATH_MS = 250
/** Before the next slide. */
const SLIDE_BREATH_MS = 1500
/** After a question to the audience. */
const THINKING_MS = 3000

/** How long a caption stays without a voice. */
export function captionMs(text: string, wordsPerMinute: number): number {
  if (!text) return SILENT_CLICK_MS
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return Math.max(MIN_CAPTION_MS, (words / wordsPerMinute) * 60_000)
}

/** How long a voice may take for a text before it counts as stuck: twice what a slow speaker needs. */
export const longestSpeechMs = (text: string, wordsPerMinute: number): number =>
  5000 + 2 * captionMs(text, wordsPerMinute)

/** The pause after a step. */
export function breathMs({ isQuestion }: NarrationStep, isLastOfSlide: boolean): number {
  if (isQuestion) return THINKING_MS
  return isLastOfSlide ? SLIDE_BREATH_MS : BREATH_MS
}
