import type { RuleFinding } from '../types'
import type { SlideContent } from '../page/types'
import type { ClickRule } from './rule'

/** A text of fewer words is a label, a figure or a key, which is glanced at. */
const MIN_SENTENCE_WORDS = 5
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** How many words a text has, in scripts without spaces too. */
const countWords = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length

/** More words of sentences in view than that. most: for this slide. */
export function tooManyWords(content: SlideContent, limit: number): RuleFinding[] {
  const counts = content.texts.filter(({ code }) => !code).map(({ words }) => countWords(words))
  const words = counts.filter((n) => n >= MIN_SENTENCE_WORDS).reduce((sum, n) => sum + n, 0)
  return words > limit ? [{ message: `${words} words of sentences in view, at most ${limit} wanted` }] : []
}

/** Slides that are read instead of listened to. */
export const maxWords: ClickRule = {
  id: 'max-words',
  scope: 'click',
  description: 'more words in view than a room can read while somebody speaks',
  method:
    'counts the words of sentences that are painted, in any script; labels, code and formulas are not counted',
  fixHint: 'say less, bring it click by click and let go of what was said, or make it two slides',
  evaluate: ({ content, slide }, settings) => tooManyWords(content, settings.maxWords(slide)),
}
